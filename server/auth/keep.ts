import type { Context } from 'hono';
import type { ApiEnv } from '../http/api.ts';

/** Hands cookies to the browser; answers the headers that keep the answer out of every cache. */
export function keep(c: Context<ApiEnv>, cookies: readonly string[]): Record<string, string> {
  for (const each of cookies) c.header('set-cookie', each, { append: true });
  return { 'cache-control': 'no-store' };
}
