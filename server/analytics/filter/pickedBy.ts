import type { Database } from '../../db/open.ts';
import type { AskedOf } from './askedOf.ts';
import { findSegments } from './findSegments.ts';

export interface Picked {
  readonly from: number;
  readonly to: number;
  /** Ids of segments as a JSON array. */
  readonly segments: string;
}

/** What conversations, called `c`, have to fulfil to be picked by a filter; takes the parameters of `pickedBy`. */
export const picked = 'c.created_at >= :from and c.created_at < :to and c.segment in (select value from json_each(:segments))';

/** The parameters of `picked`. */
export function pickedBy(database: Database, { filter, period: { from, to } }: Pick<AskedOf, 'filter' | 'period'>): Picked {
  return { from, to, segments: JSON.stringify(findSegments(database, filter).ids) };
}
