import { and, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { said } from '../chat/log.ts';
import type { SurveyAnswer, SurveyState } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { events, surveys } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { sinceFirstAnswer } from './sinceFirstAnswer.ts';

/** Milliseconds after the first answer, or after it was asked where there is none, in which it can be changed. */
const changeableMs = 24 * 3_600_000;

/** What customers say of their conversations, once they were asked. */
export function createSurveys({ orm }: Pick<Database, 'orm'>) {
  function row(conversationId: string): typeof surveys.$inferSelect {
    const found = orm.select().from(surveys).where(eq(surveys.conversationId, conversationId)).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  /** The reasons that were offered when the score was asked for. */
  function offered(conversationId: string): string[] {
    const asked = orm
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.conversationId, conversationId), eq(events.kind, 'bot'), sql`json_extract(${events.data}, '$.survey.step') = 'score'`))
      .orderBy(desc(events.seq))
      .limit(1)
      .get();
    return said.parse(JSON.parse(asked?.data ?? '{"text":""}')).survey?.reasons?.map(({ id }) => id) ?? [];
  }

  return {
    /** @throws {ProblemError} `record.unknown` where it was not asked. */
    state(conversationId: string): SurveyState {
      const { score, reasons, comment, at } = row(conversationId);
      return { score, reasons: z.array(z.string()).parse(JSON.parse(reasons)), comment, changeableUntil: new Date(at + changeableMs).toISOString() };
    },

    /**
     * Whether an answer can be taken now.
     *
     * @throws {ProblemError} `record.unknown` where it was not asked, `survey.over` a day after its first answer,
     *   `choice.not-offered` for a reason that was not.
     */
    admit(conversationId: string, { reasons }: SurveyAnswer, now: number): void {
      if (now > row(conversationId).at + changeableMs) throw new ProblemError('survey.over');
      const known = reasons.length === 0 ? [] : offered(conversationId);
      if (reasons.some((each) => !known.includes(each))) throw new ProblemError('choice.not-offered');
    },

    /** Keeps an answer; `seq` is its place in the log. To be run inside the turn's transaction. */
    change(conversationId: string, { score, reasons, comment }: SurveyAnswer, seq: number, now: number): void {
      orm
        .update(surveys)
        .set({ ...sinceFirstAnswer(seq, now), score, reasons: JSON.stringify(reasons), comment, changedAt: now })
        .where(eq(surveys.conversationId, conversationId))
        .run();
    },
  };
}

export type Surveys = ReturnType<typeof createSurveys>;
