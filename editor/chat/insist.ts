import { backoff } from './backoff.ts';
import type { Answer } from './api.ts';

interface Options {
  isOver(): boolean;
  /** Told after each try; undefined once there is an answer that stands. */
  onWait(later: { busy: boolean } | undefined): void;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
}

/** Asks until there is an answer that waiting does not change; undefined when it is over before that. */
export async function insist<Value>(ask: () => Promise<Answer<Value>>, options: Options): Promise<Exclude<Answer<Value>, { kind: 'later' }> | undefined> {
  for (let attempt = 1; !options.isOver(); attempt += 1) {
    const answer = await ask();
    options.onWait(answer.kind === 'later' ? answer : undefined);
    if (answer.kind !== 'later') return answer;
    await options.sleep(answer.retryAfter ?? backoff(attempt, options.random()));
  }
  return undefined;
}
