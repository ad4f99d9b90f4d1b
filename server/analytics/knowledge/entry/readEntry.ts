import type { EntryQuestion, KnowledgeEntryFigures, QuestionKind } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { missId } from '../../../knowledge/misses.ts';
import { periodBefore } from '../../filter/periodOf.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import type { FollowedQuestion } from '../fates/followTalk.ts';
import { entryFiguresOf } from '../figures/entryFiguresOf.ts';
import { seriesOf } from '../figures/seriesOf.ts';
import { spansOf } from '../figures/spansOf.ts';
import { readFollowed } from '../readFollowed.ts';
import { readQuestions, type AskedOfBase } from '../readQuestions.ts';
import { readTexts } from '../readTexts.ts';

/** Questions told. */
const most = 50;

/** Which of the questions that an entry was the best of, and of those to which it was said, are of a kind. */
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

/** One entry: its figures, how it did over time, and the latest questions of a kind. */
export function readEntry(database: Database, asked: AskedOfBase & { readonly entry: string; readonly kind: QuestionKind }): Omit<KnowledgeEntryFigures, 'scope'> {
  const { entry, kind, period, zone } = asked;
  const own = readFollowed(database, asked).filter(({ best, said }) => best === entry || said === entry);
  const earlier = readQuestions(database, { ...asked, period: periodBefore(period, asked.zone) }).filter(({ best }) => best === entry);
  const best = own.filter((each) => each.best === entry);
  const of = own.filter((each) => kinds[kind](each, each.said === entry)).toSorted((one, other) => other.at - one.at);
  const told = of.slice(0, most);
  const texts = readTexts(database, told);
  return {
    figures: entryFiguresOf(entry, best, own.filter(({ said }) => said === entry), earlier),
    score: distributionOf(best.flatMap(({ fate, score }) => (fate === 'answered' && score !== null ? [score] : []))),
    series: seriesOf(best, spansOf(period, zone)),
    total: of.length,
    questions: told.map((each, place) => toQuestion(each, texts[place] ?? '')),
  };
}

function toQuestion(question: FollowedQuestion, text: string): EntryQuestion {
  const { conversationId, at, locale, fate, score, helpful, handed, left, repeated } = question;
  return { id: missId(question), conversationId, at: new Date(at).toISOString(), locale, text, fate, score, helpful, handed, left, repeated };
}
