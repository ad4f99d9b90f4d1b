import type { AskedQuestion, AskedQuestions, QuestionKind } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { missId } from '../../knowledge/misses.ts';
import type { FollowedQuestion } from './fates/followTalk.ts';
import { readTexts } from './readTexts.ts';

/** Questions told. */
const most = 50;

/** Which questions are of a kind; what followed counts where the answer that is looked at was said. */
const kinds: Readonly<Record<QuestionKind, (question: FollowedQuestion, wasSaid: boolean) => boolean>> = {
  all: () => true,
  unhelpful: ({ helpful }, wasSaid) => wasSaid && helpful === false,
  handed: ({ handed }, wasSaid) => wasSaid && handed,
  left: ({ left }, wasSaid) => wasSaid && left,
  repeated: ({ repeated }, wasSaid) => wasSaid && repeated,
  unsure: ({ fate }) => fate === 'unsure',
  missed: ({ fate }) => fate === 'missed',
  'ruled-out': ({ fate }) => fate === 'ruled-out',
};

/** Of questions, how many are of a kind, and the latest of those, each with its conversation. */
export function tellQuestions(database: Database, questions: readonly FollowedQuestion[], kind: QuestionKind, wasSaid: (question: FollowedQuestion) => boolean): Pick<AskedQuestions, 'total' | 'questions'> {
  const of = questions.filter((each) => kinds[kind](each, wasSaid(each))).toSorted((one, other) => other.at - one.at);
  const told = of.slice(0, most);
  const texts = readTexts(database, told);
  return { total: of.length, questions: told.map((each, place) => toAsked(each, texts[place] ?? '')) };
}

function toAsked(question: FollowedQuestion, text: string): AskedQuestion {
  const { conversationId, seq, at, locale, fate, score, helpful, handed, left, repeated } = question;
  return { id: missId(question), conversationId, seq, at: new Date(at).toISOString(), locale, text, fate, score, helpful, handed, left, repeated };
}
