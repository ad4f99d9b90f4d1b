import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { BilingualText } from '../../engine/sdk/localizedText.ts';
import type { ApiEnv } from '../http/api.ts';
import { readerLanguage } from '../problem.ts';
import { notePolicy } from './contentPolicy.ts';

/** A small page that says one thing, in both languages, the reader's first. */
export interface Note {
  readonly status: 404 | 503;
  readonly title: BilingualText;
  readonly text: BilingualText;
}

export const notes = {
  chatUnknown: {
    status: 404,
    title: { zh: '没有找到这个客服页面', en: 'This chat is not here' },
    text: { zh: '链接可能有误，或者客服尚未开通。请向提供链接的一方核实。', en: 'The link may be wrong, or the chat is not open yet. Please check with whoever gave it to you.' },
  },
  pageUnknown: {
    status: 404,
    title: { zh: '没有找到这个页面', en: 'There is no such page' },
    text: { zh: '请检查网址是否有误。', en: 'Please check the address.' },
  },
  notBuilt: {
    status: 503,
    title: { zh: '网页尚未构建', en: 'The pages have not been built yet' },
    text: { zh: '请在 Handrail 的目录下运行 npm run build，然后刷新本页。', en: 'Run npm run build in the folder of Handrail, then reload this page.' },
  },
} as const satisfies Readonly<Record<string, Note>>;

const style = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#f5f6f8;color:#1c2230}
main{max-width:26rem;margin:1rem;padding:2rem;border-radius:16px;background:#fff;box-shadow:0 1px 3px #0002}
h1{margin:0 0 .5rem;font-size:1.25rem}
p{margin:0;color:#4a5265}
div+div{margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid #8883}
@media(prefers-color-scheme:dark){body{background:#14171d;color:#e8eaf0}main{background:#1e222b}p{color:#aab2c5}}
`;
const contentPolicy = notePolicy(createHash('sha256').update(style).digest('base64'));

export function sendNote(c: Context<ApiEnv>, { status, title, text }: Note): Response {
  const first = readerLanguage(c.req.header('accept-language'));
  const tags = first === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const parts = tags.map((tag) => `<div lang="${tag === 'zh' ? 'zh-CN' : 'en'}"><h1>${title[tag]}</h1><p>${text[tag]}</p></div>`);
  c.header('content-security-policy', contentPolicy);
  c.header('cache-control', 'no-store');
  c.header('vary', 'accept-language', { append: true });
  return c.html(
    `<!doctype html><html lang="${first === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<meta name="robots" content="noindex"><title>${title[first]}</title><style>${style}</style></head><body><main>${parts.join('')}</main></body></html>`,
    status,
  );
}

/** Whether an unanswered request came from somebody looking at a page, rather than from a program. */
export function wantsPage(c: Context<ApiEnv>): boolean {
  return (c.req.method === 'GET' || c.req.method === 'HEAD') && !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');
}
