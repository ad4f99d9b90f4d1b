import type { HandoffFacts } from '../facts/ChatFacts.ts';

/** How long a customer had waited for a word, and whose stretch it came in. */
export interface Response {
  readonly stretch: number;
  /** Since the first of their messages that nobody had answered. */
  readonly since: number;
  readonly at: number;
}

/** The agents' answers in a hand-off: customer messages in a row count once, from the first that nobody has answered. */
export function responsesIn({ messages }: HandoffFacts): Response[] {
  const responses: Response[] = [];
  let since: number | null = null;
  for (const { at, stretch } of messages) {
    if (stretch === null) since ??= at;
    else if (since !== null) {
      responses.push({ stretch, since, at });
      since = null;
    }
  }
  return responses;
}
