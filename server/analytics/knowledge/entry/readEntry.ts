import type { EntryQuestion, KnowledgeEntryFigures, QuestionKind } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { missId } from '../../../knowledge/misses.ts';
import { periodBefore } from '../../filter/periodOf.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import { entryFiguresOf } from '../figures/entryFiguresOf.ts';
import { seriesOf } from '../figures/seriesOf.ts';
import { spansOf } from '../figures/spansOf.ts';
import type { Question } from '../fates/followTalk.ts';
import { readQuestions, type AskedOfBase } from '../readQuestions.ts';
import { readTexts } from '../readTexts.ts';

/** Questions told. */
const most = 50;

/** Which questions are of a kind. */
const kinds: Readonly<Record<QuestionKind, (question: Question) => boolean>> = {
  all: () => true,
  unhelpful: ({ helpful }) => helpful === false,
  handed: ({ handed }) => handed,
  left: ({ left }) => left,
  repeated: ({ repeated }) => repeated,
  unsure: ({ fate }) => fate === 'unsure',
  missed: ({ fate }) => fate === 'missed',
  'ruled-out': ({ fate }) => fate === 'ruled-out',
};

/** One entry: its figures, over time, and the latest questions of a kind, of which it was the best or to which it was said. */
export function readEntry(database: Database, asked: AskedOfBase & { readonly entry: string; readonly kind: QuestionKind }): Omit<KnowledgeEntryFigures, 'scope'> {
  const { entry, kind, period, zone } = asked;
  const own = readQuestions(database, asked).filter(({ best, said }) => best === entry || said === entry);
  const earlier = readQuestions(database, { ...asked, period: periodBefore(period) });
  const best = own.filter((each) => each.best === entry);
  const of = own.filter((each) => kinds[kind](each) && (kind === 'all' || each.said === entry || each.said === null)).toSorted((one, other) => other.at - one.at);
  const told = of.slice(0, most);
  const texts = readTexts(database, told);
  return {
    figures: entryFiguresOf(entry, own, earlier),
    score: distributionOf(best.flatMap(({ fate, score }) => (fate === 'answered' && score !== null ? [score] : []))),
    series: seriesOf(best, spansOf(period, zone)),
    total: of.length,
    questions: told.map((each, place) => toQuestion(each, texts[place] ?? '')),
  };
}

function toQuestion(question: Question, text: string): EntryQuestion {
  const { conversationId, at, locale, fate, score, helpful, handed, left, repeated } = question;
  return { id: missId(question), conversationId, at: new Date(at).toISOString(), locale, text, fate, score, helpful, handed, left, repeated };
}
