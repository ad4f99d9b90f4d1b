import type { AlertCondition, AlertDetail, AlertFigure, AlertScope } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { kindOf, longestMs } from './watching/createMeasuring.ts';
import { readAlertFacts } from './watching/readAlertFacts.ts';
import { minutesOf } from './watching/watchedWindows.ts';

export interface AlertConversationsAsked {
  readonly figure: AlertFigure;
  readonly scope: AlertScope;
  readonly condition: AlertCondition;
  readonly begunAt: number;
  /** Its end, or now. */
  readonly until: number;
}

const most = 30;

/** Conversations that an alert's figure counts: the latest, of shares those of the part that is counted; of waits the longest. */
export function readAlertConversations(database: Database, { figure, scope, condition, begunAt, until }: AlertConversationsAsked): AlertDetail['conversations'] {
  const from = begunAt - minutesOf({ condition }) * 60_000;
  const kind = kindOf[figure];
  const read = readAlertFacts(database, { figure, scope }, { from: from - (kind === 'longest' ? longestMs : 0), to: until });
  const facts = kind === 'longest' ? read.filter((each) => each.until === null || each.until >= from) : read;
  const counted = kind === 'share' ? facts.filter(({ hit }) => hit) : kind === 'count' ? facts : facts.toSorted((one, other) => lengthOf(one.at, one.until) - lengthOf(other.at, other.until));
  const latest = new Map(counted.map(({ id, at }) => [id, at]));
  return [...latest].slice(-most).toReversed().map(([id, at]) => ({ id, at: new Date(at).toISOString() }));

  function lengthOf(at: number, over: number | null): number {
    return kind === 'p90' ? (over ?? 0) : (over ?? until) - at;
  }
}
