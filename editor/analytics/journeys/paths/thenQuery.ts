import type { Then } from './writeThen.ts';

/** Where conversations went, as the server is asked for it. */
export function thenQuery(then: Then | undefined): Readonly<Record<string, string>> {
  if (then === undefined) return {};
  if ('to' in then) return { next: then.to ?? '' };
  return { became: then.end === 'left' ? 'silent,closed' : then.end };
}
