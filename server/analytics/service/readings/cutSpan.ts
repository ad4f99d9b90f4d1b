import { quarterMs, type Calendar } from '../createCalendar.ts';
import type { StateSpan } from '../facts/readStates.ts';
import { momentKey, type MomentGrouping } from './momentKey.ts';

/** A time in pieces, cut where the zone's clocks go over into another day or hour, each with its group. */
export function cutSpan(span: StateSpan, by: MomentGrouping, calendar: Calendar): (readonly [string, StateSpan])[] {
  const pieces: (readonly [string, StateSpan])[] = [];
  const keyAt = (at: number): string => momentKey(by, calendar.at(at));
  for (let from = span.from; from < span.to; ) {
    const key = keyAt(from);
    let to = nextQuarter(from);
    while (to < span.to && keyAt(to) === key) to = nextQuarter(to);
    to = Math.min(to, span.to);
    pieces.push([key, { ...span, from, to }]);
    from = to;
  }
  return pieces;
}

function nextQuarter(at: number): number {
  return (Math.floor(at / quarterMs) + 1) * quarterMs;
}
