/**
 * Where to go after signing in: the address that was asked for if it is one of ours, else the start page.
 * Only paths of this origin that begin with a single `/` count, so that no link can send someone elsewhere.
 *
 * @example safeNext('//evil.example', 'https://us.example') // '/'
 */
export function safeNext(wanted: unknown, origin: string): string {
  // Browsers drop tabs and line breaks inside an address and read `\` as `/`.
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u0020\\]/.test(wanted)) return '/';
  const address = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (!address || address.origin !== origin || address.pathname.startsWith('//')) return '/';
  if (address.pathname === '/sign-in' || address.pathname === '/setup') return '/';
  return address.pathname + address.search + address.hash;
}
