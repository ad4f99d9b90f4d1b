/**
 * The offered locale that suits a reader best: an exact match or else the same language, in the reader's order of
 * preference; else the first that is offered.
 *
 * @example
 * chooseLocale(['zh-TW', 'en'], ['en', 'zh']) // 'zh'
 */
export function chooseLocale(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const want of wanted) {
    const exact = offered.find((locale) => locale.toLowerCase() === want.toLowerCase());
    const near = exact ?? offered.find((locale) => language(locale) === language(want));
    if (near !== undefined) return near;
  }
  return offered[0];
}

function language(locale: string): string {
  return locale.toLowerCase().split('-', 1).join('');
}
