import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { knowledgeQuestions } from '../db/schema.ts';
import type { MissRow } from './readMissRows.ts';

/** Questions that the slider is tried on. */
const mostAsked = 500;

/** What customers asked of bases, and what was made of it. What a base did not help with is a reading: `readMissRows`. */
export function createMisses({ orm }: Database) {
  return {
    /** What customers asked lately, latest first. */
    asked: (base: string): string[] => orm.all<{ text: string }>(sql`select text from ${knowledgeQuestions} where base = ${base} and text <> '' order by at desc, conversation_id, seq limit ${mostAsked}`).map(({ text }) => text),

    /** Says what became of questions, or, with null, that they wait again. Within a transaction; ids are those of the contract. */
    settle(base: string, ids: readonly string[], settled: 'attached' | 'created' | 'ignored' | null): void {
      const places = ids.map((id) => [id.slice(0, id.lastIndexOf('.')), Number(id.slice(id.lastIndexOf('.') + 1))]);
      orm.run(sql`update ${knowledgeQuestions} set settled = ${settled} where base = ${base} and (conversation_id, seq) in (select value->>0, value->>1 from json_each(${JSON.stringify(places)}))`);
    },
  };
}

export type Misses = ReturnType<typeof createMisses>;

/** The id of a missed question in the contract. */
export function missId({ conversationId, seq }: Pick<MissRow, 'conversationId' | 'seq'>): string {
  return `${conversationId}.${seq}`;
}
