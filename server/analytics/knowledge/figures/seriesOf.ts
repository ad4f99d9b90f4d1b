import type { KnowledgePoint } from '../../../contract.ts';
import type { Question } from '../fates/tellFates.ts';
import { countAsked } from './countAsked.ts';
import { helpedOf } from './helpedOf.ts';
import type { Span } from './spansOf.ts';

/**
 * How a base did over time, by when conversations began: every span has its point, with nothing in it where nothing was asked.
 *
 * @param questions in the order in which their conversations began.
 */
export function seriesOf(questions: readonly Question[], spans: readonly Span[]): KnowledgePoint[] {
  let next = 0;
  return spans.map(({ from, days }, place) => {
    const first = next;
    const until = spans[place + 1]?.at ?? Infinity;
    while ((questions[next]?.begunAt ?? Infinity) < until) next += 1;
    const own = questions.slice(first, next);
    const { asked, given } = countAsked(own);
    return { from, days, asked, given, helped: helpedOf(own) };
  });
}
