import type { Context } from 'hono';
import type { ApiEnv } from './api.ts';

/** The conversation's token that a customer's request carries; empty where it carries none. */
export function bearerToken(c: Context<ApiEnv>): string {
  return /^Bearer ([\w-]{1,128})$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
