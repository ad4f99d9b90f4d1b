/** A site as it is stored and as browsers name it, or why a text names none. */
export type SiteReading = { readonly origin: string } | { readonly refused: 'file' | 'wildcard' | 'unreadable' };

/**
 * The origin that a pasted address belongs to. A full URL loses its path; a bare host is taken for https, and one that
 * only exists on this machine for http.
 *
 * @example siteOrigin('shop.example.com/cart') // { origin: 'https://shop.example.com' }
 */
export function siteOrigin(text: string): SiteReading {
  const written = text.trim();
  if (/^(null|file:.*)$/i.test(written)) return { refused: 'file' };
  if (written.includes('*')) return { refused: 'wildcard' };
  const address = withScheme(written);
  if (address === undefined || !URL.canParse(address)) return { refused: 'unreadable' };
  const { origin } = new URL(address);
  return plain.test(origin) ? { origin } : { refused: 'unreadable' };
}

/** What the chat page's Content-Security-Policy takes; anything else would be stored and do nothing. */
const plain = /^https?:\/\/[\w.:[\]-]+$/;
const local = /^(localhost|[\w-]+\.localhost|127(\.\d+){3}|\[::1\])$/i;

function withScheme(written: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(written)) return written;
  const host = written.replace(/^\/\//, '').replace(/(:\d+)?([/?#].*)?$/, '');
  if (local.test(host)) return `http://${written.replace(/^\/\//, '')}`;
  // A single word is more often a slip than a host of an inner network, which can be written in full.
  const likely = /[.。]/.test(host) && !/[@:\s]/.test(host);
  return likely ? `https://${written.replace(/^\/\//, '')}` : undefined;
}
