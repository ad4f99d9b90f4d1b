import type { Mail } from '../../../outgoing/createMailer.ts';
import { markup } from '../../../outgoing/markup.ts';

interface ToMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly lines: readonly string[];
  /** Named addresses to go on to. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** A mail that says the same as text and as HTML, and loads nothing. */
export function mailOf({ id, to, language, title, lines, links }: ToMail): Mail {
  const paragraphs = lines.map((line) => markup`<p style="margin:0 0 12px">${line}</p>`);
  const anchors = links.map(({ text, url }) => markup`<p style="margin:0 0 12px"><a href="${url}">${text}</a></p>`);
  const body = markup`<div style="font-family:sans-serif;font-size:15px;line-height:1.5;max-width:600px"><h1 style="font-size:18px;margin:0 0 16px">${title}</h1>${paragraphs}${anchors}</div>`;
  return {
    id,
    to,
    subject: title.replaceAll(/\s+/g, ' '),
    text: [title, '', ...lines, '', ...links.map(({ text, url }) => `${text}: ${url}`)].join('\n'),
    html: markup`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`.text,
  };
}
