export interface TextPart {
  text: string;
  /** Set when the part may be a link: http(s), mailto or tel, nothing else. */
  href?: string;
}

/**
 * Cuts a message into plain text and links. The text is never HTML, and joined together again the parts are the text.
 * A link ends at the first character outside ASCII, so that Chinese may follow it without a space and a look-alike host
 * is not made clickable; an address with a user name in it (`https://bank.example@evil.example`) stays text.
 *
 * @example
 * linkify('见 https://example.com。') // [{ text: '见 ' }, { text: 'https://example.com', href: 'https://example.com/' }, { text: '。' }]
 */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let plainFrom = 0;
  for (const match of text.matchAll(candidate)) {
    const shown = withoutTrailingPunctuation(match[0]);
    const href = safeHref(shown);
    // Beside a letter, a digit or a combining mark the "link" is the tail of some longer word, perhaps of another scheme.
    if (href === undefined || /[\w\-+.@/:\p{M}]$/u.test(text.slice(0, match.index))) continue;
    if (match.index > plainFrom) parts.push({ text: text.slice(plainFrom, match.index) });
    parts.push({ text: shown, href });
    plainFrom = match.index + shown.length;
  }
  if (plainFrom < text.length) parts.push({ text: text.slice(plainFrom) });
  return parts;
}

const candidate = /https?:\/\/[!-~]+|mailto:[!-~]+|tel:\+?[0-9][0-9()\-.]{2,30}|[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi;
const mailAddress = /^[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

function withoutTrailingPunctuation(found: string): string {
  let text = found.replace(/["'<>\\^`{|}].*$/s, '');
  for (;;) {
    const last = text.slice(-1);
    const opener = { ')': '(', ']': '[' }[last];
    const loose = opener !== undefined && text.split(last).length > text.split(opener).length;
    if (!loose && !/[.,;:!?*_~]/.test(last)) return text;
    text = text.slice(0, -1);
  }
}

function safeHref(shown: string): string | undefined {
  if (mailAddress.test(shown)) return `mailto:${shown}`;
  if (/^mailto:/i.test(shown)) return mailAddress.test(shown.slice(7)) ? `mailto:${shown.slice(7)}` : undefined;
  if (/^tel:/i.test(shown)) return `tel:${shown.slice(4).replace(/[^+0-9]/g, '')}`;
  let url: URL;
  try {
    url = new URL(shown);
  } catch {
    return undefined;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url.href : undefined;
}
