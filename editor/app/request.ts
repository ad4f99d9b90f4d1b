import type * as z from 'zod';
import { ProblemError } from './ProblemError.ts';
import { noteServerTime } from './serverTime.ts';

interface Options<T> {
  /** What a good answer looks like. */
  readonly answer: z.ZodType<T>;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with its own type, in place of `body`. */
  readonly file?: Blob;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One call of Handrail's API, in the reader's language and with the session's cookie.
 *
 * Throws a `ProblemError` for everything but a 2xx with the expected shape; `AbortError` passes through.
 *
 * @example await request('/api/session', { answer: staffMember })
 */
export async function request<T>(path: string, { answer, method = 'GET', body, file, signal }: Options<T>): Promise<T> {
  const response = await send(path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': document.documentElement.lang,
      ...(method !== 'GET' && { 'Content-Type': file?.type ?? 'application/json' }),
    },
    ...(method !== 'GET' && { body: file ?? JSON.stringify(body ?? {}) }),
    ...(signal && { signal }),
  });
  noteServerTime(response.headers.get('Date'), Date.now());
  const content: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw ProblemError.of(response.status, content);
  const read = answer.safeParse(content);
  if (!read.success) throw new ProblemError(response.status, 'unexpected');
  return read.data;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(0, 'offline');
  }
}
