import type { AlertCondition, AlertDetail, AlertFigure, AlertScope } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { isoOf } from '../../http/isoOf.ts';
import { kindOf, longestMs } from './watching/createMeasuring.ts';
import { readAlertFacts, type AlertFact } from './watching/readAlertFacts.ts';
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
  const counted = kind === 'share' ? facts.filter(({ hit }) => hit) : kind === 'count' ? facts : facts.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const latest = new Map(counted.map((fact) => [fact.id, fact]));
  const stood = database.connection.prepare<[number, string], { flow: string; node: string | null }>(
    'select c.flow_id as flow, (select v.node from visits as v where v.conversation_id = c.id and v.at <= ? order by v.seq desc limit 1) as node from conversations as c where c.id = ?',
  );
  return [...latest.values()].slice(-most).toReversed().flatMap((fact) => {
    const place = stood.get(fact.at, fact.id);
    return place === undefined ? [] : [{ id: fact.id, at: isoOf(fact.at), ...place, waitedMs: kind === 'p90' || kind === 'longest' ? lengthOf(fact) : null }];
  });

  function lengthOf({ at, until: over }: AlertFact): number {
    return kind === 'p90' ? (over ?? 0) : (over ?? until) - at;
  }
}
