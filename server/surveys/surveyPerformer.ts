import { desc, eq, sql } from 'drizzle-orm';
import { survey } from '../../nodes/effects.ts';
import type { Database } from '../db/open.ts';
import { assignments, surveys } from '../db/schema.ts';
import type { Performer } from '../effects/performer.ts';
import { sinceFirstAnswer } from './sinceFirstAnswer.ts';

/** Keeps the survey of a conversation: its row stands from when it was asked, without a score until there is one. */
export function createSurveyPerformer({ orm }: Pick<Database, 'orm'>): Performer {
  const at = sql.placeholder;
  const place = { conversationId: at('conversationId'), seq: at('seq') };
  const lastAgent = orm.select({ agent: assignments.agent }).from(assignments).where(eq(assignments.conversationId, at('conversationId'))).orderBy(desc(assignments.seq)).limit(1).prepare();
  const ask = orm
    .insert(surveys)
    .values({ ...place, agent: at('agent'), score: null, reasons: '[]', comment: '', at: at('now'), changedAt: at('now') })
    .onConflictDoNothing()
    .prepare();
  const score = orm
    .update(surveys)
    .set({ ...sinceFirstAnswer(at('seq'), at('now')), score: sql`${at('score')}`, changedAt: sql`${at('now')}` })
    .where(eq(surveys.conversationId, at('conversationId')))
    .prepare();
  const reasons = orm.update(surveys).set({ reasons: sql`${at('reasons')}`, changedAt: sql`${at('now')}` }).where(eq(surveys.conversationId, at('conversationId'))).prepare();
  const comment = orm.update(surveys).set({ comment: sql`${at('comment')}`, changedAt: sql`${at('now')}` }).where(eq(surveys.conversationId, at('conversationId'))).prepare();

  return {
    mode: 'turn',
    perform(given, { conversationId, seq, now }) {
      const params = survey.params.parse(given);
      switch (params.step) {
        case 'ask': {
          const { changes } = ask.run({ conversationId, seq, now, agent: lastAgent.get({ conversationId })?.agent ?? null });
          return { outcome: changes > 0 ? 'kept' : 'already', data: null };
        }
        case 'score':
          score.run({ conversationId, seq, now, score: params.score });
          break;
        case 'reasons':
          reasons.run({ conversationId, now, reasons: JSON.stringify(params.reasons) });
          break;
        case 'comment':
          comment.run({ conversationId, now, comment: params.comment });
          break;
      }
      return { outcome: 'kept', data: null };
    },
  };
}
