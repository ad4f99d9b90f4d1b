import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { knowledgeQuestions } from '../db/schema.ts';

const at = sql.placeholder;

/** A question of a customer and what a base made of it. */
export interface AskedQuestion {
  readonly conversationId: string;
  /** The place in the conversation's log where the answer was settled. */
  readonly seq: number;
  readonly base: string;
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly locale: string;
  readonly text: string;
  readonly outcome: 'answered' | 'unsure' | 'missed' | 'failed';
  /** The best entry, whatever the outcome. */
  readonly entry: string | null;
  readonly score: number | null;
}

/** Keeps what customers ask, within the turn's own transaction; its statements are prepared once. */
export function createQuestionLog({ orm }: Database) {
  const insert = orm
    .insert(knowledgeQuestions)
    .values({ conversationId: at('conversationId'), seq: at('seq'), base: at('base'), at: at('at'), locale: at('locale'), text: at('text'), outcome: at('outcome'), entry: at('entry'), score: at('score') })
    .onConflictDoNothing()
    .prepare();
  const answered = orm
    .select({ seq: knowledgeQuestions.seq })
    .from(knowledgeQuestions)
    .where(and(eq(knowledgeQuestions.conversationId, at('conversationId')), lt(knowledgeQuestions.seq, at('before')), sql`${knowledgeQuestions.outcome} in ('answered', 'unsure')`))
    .orderBy(desc(knowledgeQuestions.seq))
    .limit(1)
    .prepare();
  const rating = orm
    .update(knowledgeQuestions)
    .set({ helpful: sql`${at('helpful')}` })
    .where(and(eq(knowledgeQuestions.conversationId, at('conversationId')), eq(knowledgeQuestions.seq, at('seq'))))
    .prepare();

  return {
    note: (question: AskedQuestion): void => void insert.run({ ...question }),

    /**
     * Keeps what a customer says of an answer: of the latest one given before a message of the log. One that was chosen
     * from suggestions counts as given. False when there is none.
     */
    rate(conversationId: string, messageSeq: number, helpful: boolean): boolean {
      const found = answered.get({ conversationId, before: messageSeq });
      if (found === undefined) return false;
      rating.run({ conversationId, seq: found.seq, helpful: helpful ? 1 : 0 });
      return true;
    },
  };
}

export type QuestionLog = ReturnType<typeof createQuestionLog>;
