import type { QuestionFate } from '../../../contract.ts';
import type { StoredQuestion, Talk } from '../readTalks.ts';
import { fateOf, leadsOn } from './fateOf.ts';
import { hasLeft } from './hasLeft.ts';
import { isHanded } from './isHanded.ts';
import { isRepeated } from './isRepeated.ts';

/** A question and what became of it. The last five are false, or null, of questions to which no answer was given. */
export interface Question extends Pick<StoredQuestion, 'seq' | 'at' | 'base' | 'locale' | 'score' | 'settled'> {
  readonly conversationId: string;
  readonly begunAt: number;
  readonly fate: QuestionFate;
  /** The best entry, whatever became of it. */
  readonly best: string | null;
  /** The entry whose answer was given: the best, or the suggestion that was pressed; one that was picked by typing counts as the best. */
  readonly said: string | null;
  readonly helpful: boolean | null;
  readonly ledOn: boolean;
  readonly handed: boolean;
  readonly left: boolean;
  readonly repeated: boolean;
}

/** What became of each question of a conversation. */
export function followTalk({ id, begunAt, questions, handoffs }: Talk): Question[] {
  const asked = questions.map((stored, at): Question => {
    const { seq, base, locale, score, settled, entry: best, outlet, stop, pressed } = stored;
    const fate = fateOf(stored, questions[at + 1]);
    const given = fate === 'answered' || fate === 'picked';
    return {
      seq,
      at: stored.at,
      base,
      locale,
      score,
      settled,
      conversationId: id,
      begunAt,
      fate,
      best,
      said: !given ? null : fate === 'picked' ? (pressed ?? best) : best,
      helpful: given && stored.helpful !== null ? stored.helpful === 1 : null,
      ledOn: given && leadsOn(outlet),
      handed: false,
      left: given && hasLeft(stop),
      repeated: false,
    };
  });
  return asked.map((each, at) => {
    if (each.said === null) return each;
    const later = asked.slice(at + 1);
    return { ...each, handed: isHanded(each, later.find(({ said }) => said !== null), handoffs), repeated: isRepeated(each, later) };
  });
}
