import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { ProblemError } from '../problem.ts';
import { guardedLookup } from './guardedLookup.ts';
import { refuseHeaders } from './refuseHeaders.ts';
import { targetOf, type AllowedHosts } from './targetOf.ts';

export interface OutgoingRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether to go where the other side sends on to; a redirect is the answer otherwise. */
  readonly follow?: boolean;
}

export interface OutgoingAnswer {
  readonly status: number;
  /** Names in lower case; of one that came several times, the first. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The house's one way out: requests to addresses that people have typed. */
export interface Outgoing {
  /**
   * Sends a request to the public internet, or to a host that the configuration names, and reads the whole answer,
   * whatever its status. Follows at most three redirects unless told not to, each looked at like the first address; headers are not
   * taken along to another host. Uses no proxy, keeps no cookies, unpacks nothing.
   *
   * @throws {ProblemError} `outgoing.url-refused`, `outgoing.address-refused`, `outgoing.header-refused`, `outgoing.redirects`,
   * `outgoing.timeout`, `outgoing.too-large` or `outgoing.failed`.
   */
  send(request: OutgoingRequest): Promise<OutgoingAnswer>;
  close(): Promise<void>;
}

export interface OutgoingOptions {
  readonly allow?: AllowedHosts;
  /** Milliseconds for all of it, redirects included. */
  readonly timeoutMs?: number;
  /** Bytes of the answer's body. */
  readonly mostBytes?: number;
  readonly lookup?: LookupFunction;
}

const mostRedirects = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What may be told to a host that another one named. */
const harmless: ReadonlySet<string> = new Set(['accept', 'content-type']);

/** Makes the one door through which the server asks other hosts, with its own connections: by default a request has ten seconds, its answer a megabyte. */
export function createOutgoing({ allow = new Set(), timeoutMs = 10_000, mostBytes = 1024 * 1024, lookup = systemLookup }: OutgoingOptions = {}): Outgoing {
  const settings = { allowH2: false, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 4_000 };
  const guarded = new Agent({ ...settings, connect: { timeout: timeoutMs, lookup: guardedLookup(lookup) } });
  const open = new Agent({ ...settings, connect: { timeout: timeoutMs, lookup } });

  async function ask(asked: OutgoingRequest, left: number, signal: AbortSignal): Promise<OutgoingAnswer> {
    const { url, allowed } = targetOf(asked.url, allow);
    const { method = 'GET', headers = {}, body = null, follow = true } = asked;
    const answer = await request(url, { dispatcher: allowed ? open : guarded, method, body, signal, headers: { 'user-agent': 'Handrail', 'accept-encoding': 'identity', ...headers } });
    const told = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) ?? '']));
    const onward = follow && redirects.has(answer.statusCode) ? told['location'] : undefined;
    if (onward === undefined) return { status: answer.statusCode, headers: told, body: await readBody(answer.body) };
    // What is cut off complains, and nobody else listens.
    answer.body.on('error', () => undefined).destroy();
    if (left === 0) throw new ProblemError('outgoing.redirects');
    return ask(redirected(asked, url, onward, answer.statusCode), left - 1, signal);
  }

  async function readBody(body: AsyncIterable<Buffer>): Promise<string> {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of body) {
      bytes += part.length;
      // Leaving the loop ends the stream, and with it the connection.
      if (bytes > mostBytes) throw new ProblemError('outgoing.too-large', { details: { limit: mostBytes } });
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  }

  return {
    async send(asked) {
      refuseHeaders(asked.headers ?? {});
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return await ask(asked, mostRedirects, signal);
      } catch (error) {
        throw problemOf(error, signal.aborted);
      }
    },
    async close() {
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  };
}

/** As browsers do: only 307 and 308 send the same thing again. */
function redirected(asked: OutgoingRequest, from: URL, location: string, status: number): OutgoingRequest {
  const to = URL.parse(location, from.href);
  const headers = Object.fromEntries(Object.entries(asked.headers ?? {}).filter(([name]) => to?.origin === from.origin || harmless.has(name.toLowerCase())));
  const url = to?.href ?? '';
  return status === 307 || status === 308 ? { ...asked, url, headers } : { url, headers };
}

/** What is said of a failure: of what the other side or the system says, the short code alone. */
function problemOf(error: unknown, late: boolean): ProblemError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof ProblemError) return cause;
  if (late) return new ProblemError('outgoing.timeout');
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new ProblemError('outgoing.failed', { details: { code } });
}
