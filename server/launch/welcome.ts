/** What `npm start` prints when it is serving: where to go next, in both languages. */
export function welcome({ origin, setupToken, demo }: { readonly origin: string; readonly setupToken: string | null; readonly demo: boolean }): string {
  const places = [
    ...(demo ? [['Talk to the demo shop / 与示例店铺对话', `${origin}/c/shop-support`] as const] : []),
    setupToken === null
      ? (['Sign in to the desk / 登录坐席工作台', `${origin}/desk`] as const)
      : (['Create the first owner, once / 创建首位管理员（仅一次）', `${origin}/setup?token=${setupToken}`] as const),
    ['Interface for developers / 开发者接口', `${origin}/api/docs`] as const,
  ];
  const listed = places.map(([what, address]) => `  ${what}\n    ${address}\n`).join('\n');
  return `\n  Handrail is serving at ${origin} / 已启动\n\n${listed}\n  Stop with Ctrl-C / 按 Ctrl-C 停止\n\n`;
}
