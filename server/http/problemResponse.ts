import type { Context } from 'hono';
import { catalogue } from '../../engine/sdk/catalogue.ts';
import { problemBody, readerLanguage, type ProblemError } from '../problem.ts';
import type { ApiEnv } from './api.ts';

/** Answers a request with problem details (RFC 9457) in the reader's language. */
export function problemResponse(c: Context<ApiEnv>, { code, extras }: ProblemError): Response {
  const language = readerLanguage(c.req.header('accept-language'));
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': language, vary: 'accept-language' };
  if (extras.retryAfter !== undefined) headers['retry-after'] = String(extras.retryAfter);
  return c.body(JSON.stringify(problemBody(code, extras, language)), catalogue[code].status, headers);
}
