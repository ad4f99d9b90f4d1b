import { ProblemError } from '../problem.ts';
import { isPublicAddress } from './isPublicAddress.ts';

/** Hosts that whoever runs the server lets requests go to, though they are private: `host:port`, with `http://` in front where they speak no TLS. */
export type AllowedHosts = ReadonlySet<string>;

/** Where a request may go. */
export interface Target {
  readonly url: URL;
  /** Named in the configuration: its addresses are not looked at. */
  readonly allowed: boolean;
}

const ports: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/**
 * Reads an address before anything is asked of it. `URL` turns every spelling of an IP address into the usual one.
 *
 * @throws {ProblemError} `outgoing.url-refused` unless it is https on the usual port, or its host is allowed; `outgoing.address-refused` where the host is an IP address that is not public.
 */
export function targetOf(text: string, allow: AllowedHosts): Target {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') throw new ProblemError('outgoing.url-refused');
  const place = `${url.hostname}:${url.port || ports[url.protocol]}`;
  if (allow.has(url.protocol === 'https:' ? place : `${url.protocol}//${place}`)) return { url, allowed: true };
  if (url.protocol !== 'https:' || url.port !== '') throw new ProblemError('outgoing.url-refused');
  const literal = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(literal) && !isPublicAddress(literal)) throw new ProblemError('outgoing.address-refused', { details: { host: url.hostname } });
  return { url, allowed: false };
}
