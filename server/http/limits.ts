import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problem.ts';
import type { ApiEnv } from './api.ts';

/** Refuses what comes too often, with the seconds to wait. */
export interface Limits {
  /** Conversations started from one address: 30 a minute. */
  start(c: Context<ApiEnv>): Promise<void>;
  /** Messages in one conversation: 30 in ten seconds. Counted by token, so that nobody else uses them up. */
  message(conversationId: string, token: string): Promise<void>;
  /** Searches without a conversation from one address: 60 a minute. */
  search(c: Context<ApiEnv>): Promise<void>;
  /** Tries to sign in from one address: 10 a minute. */
  signIn(c: Context<ApiEnv>): Promise<void>;
  /** Tries in vain to sign in to one account, from wherever: 30 in a quarter of an hour. Forgotten when one succeeds. */
  account(email: string): Promise<{ succeeded(): Promise<void> }>;
  /** Tokens that are wrong, from one address: 10 a minute; then none is looked at. To be told of each that was wrong. */
  token(c: Context<ApiEnv>): Promise<{ wrong(): Promise<void> }>;
  /** The caller's address, as far as it can be trusted. */
  address(c: Context<ApiEnv>): string;
}

export function createLimits(options: { readonly enabled: boolean; readonly trustProxy: number }): Limits {
  const starts = new RateLimiterMemory({ keyPrefix: 'start', points: 30, duration: 60 });
  const messages = new RateLimiterMemory({ keyPrefix: 'message', points: 30, duration: 10 });
  const searches = new RateLimiterMemory({ keyPrefix: 'search', points: 60, duration: 60 });
  const signIns = new RateLimiterMemory({ keyPrefix: 'sign-in', points: 10, duration: 60 });
  const tokens = new RateLimiterMemory({ keyPrefix: 'token', points: 10, duration: 60 });
  const accounts = new RateLimiterMemory({ keyPrefix: 'account', points: 30, duration: 15 * 60 });

  async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
    if (!options.enabled) return;
    const refused = await limiter.consume(key).then(() => null, (reason: unknown) => reason);
    if (refused === null) return;
    if (!(refused instanceof RateLimiterRes)) throw new Error('requests cannot be counted', { cause: refused });
    refuse(refused);
  }

  function refuse(refused: RateLimiterRes): never {
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new ProblemError('rate.exceeded', { details: { seconds }, retryAfter: seconds });
  }

  function address(c: Context<ApiEnv>): string {
    const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
    if (options.trustProxy === 0) return network(peer);
    const chain = [...(c.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim()), peer].filter((each) => each !== '');
    return network(chain[Math.max(0, chain.length - 1 - options.trustProxy)] ?? peer);
  }

  return {
    start: (c) => take(starts, address(c)),
    message: (conversationId, token) => take(messages, `${conversationId} ${token}`),
    search: (c) => take(searches, address(c)),
    signIn: (c) => take(signIns, address(c)),
    async account(email) {
      const key = email.toLowerCase();
      await take(accounts, key);
      return { succeeded: async () => void (await accounts.delete(key)) };
    },
    async token(c) {
      const key = address(c);
      const counted = options.enabled ? await tokens.get(key) : null;
      if (counted !== null && counted.remainingPoints <= 0) refuse(counted);
      return { wrong: () => take(tokens, key) };
    },
    address,
  };
}

/** What is counted: an address without the port that some proxies add, and of IPv6 the /64 that one customer owns. */
function network(given: string): string {
  const address = /^\[(.+)\](:\d+)?$/.exec(given)?.[1] ?? /^([\d.]+):\d+$/.exec(given)?.[1] ?? given;
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter((each) => each !== '');
  const right = tail === undefined ? [] : tail.split(':').filter((each) => each !== '');
  const groups = tail === undefined ? left : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right];
  return groups.slice(0, 4).join(':');
}
