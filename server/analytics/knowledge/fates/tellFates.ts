import type { QuestionFate } from '../../../contract.ts';
import type { StoredQuestion, Talk } from '../readTalks.ts';
import { fateOf } from './fateOf.ts';

/** A question and what became of it. */
export interface Question extends Pick<StoredQuestion, 'seq' | 'at' | 'base' | 'locale' | 'score' | 'settled'> {
  readonly conversationId: string;
  readonly begunAt: number;
  readonly fate: QuestionFate;
  /** The best entry, whatever became of it. */
  readonly best: string | null;
  /**
   * The entry whose answer was given: the best, or the suggestion that was pressed. One that was picked by typing counts as
   * the best, since words may be erased. Null where no answer was given.
   */
  readonly said: string | null;
  /** What the customer said of the answer that was given. */
  readonly helpful: boolean | null;
}

/** What became of each question of a conversation. */
export function tellFates({ id, begunAt, questions }: Talk): Question[] {
  return questions.map((stored, place) => {
    const { seq, at, base, locale, score, settled, entry: best, pressed, helpful } = stored;
    const fate = fateOf(stored, questions[place + 1]);
    const said = fate === 'answered' ? best : fate === 'picked' ? (pressed ?? best) : null;
    return { conversationId: id, begunAt, seq, at, base, locale, score, settled, fate, best, said, helpful: said === null || helpful === null ? null : helpful === 1 };
  });
}
