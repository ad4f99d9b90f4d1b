import { sql, type SQLWrapper } from 'drizzle-orm';
import { surveys } from '../db/schema.ts';

/** When and where a survey was first answered: a row without a score takes the new ones, any other keeps its own. */
export function sinceFirstAnswer(seq: number | SQLWrapper, at: number | SQLWrapper) {
  return {
    seq: sql`case when ${surveys.score} is null then ${seq} else ${surveys.seq} end`,
    at: sql`case when ${surveys.score} is null then ${at} else ${surveys.at} end`,
  };
}
