import type { KnowledgeEntryFigures, QuestionKind } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import { entryFiguresOf } from '../figures/entryFiguresOf.ts';
import { seriesOf } from '../figures/seriesOf.ts';
import { spansOf } from '../figures/spansOf.ts';
import { readFollowed } from '../readFollowed.ts';
import { readQuestions, type ComparedOfBase } from '../readQuestions.ts';
import { tellQuestions } from '../tellQuestions.ts';

/** One entry: its figures, how it did over time, and the latest questions of a kind. */
export function readEntry(database: Database, asked: ComparedOfBase & { readonly entry: string; readonly kind: QuestionKind }): Omit<KnowledgeEntryFigures, 'scope'> {
  const { entry, kind, period, before, zone } = asked;
  const own = readFollowed(database, asked).filter(({ best, said }) => best === entry || said === entry);
  const earlier = readQuestions(database, { ...asked, period: before }).filter(({ best }) => best === entry);
  const best = own.filter((each) => each.best === entry);
  return {
    figures: entryFiguresOf(entry, best, own.filter(({ said }) => said === entry), earlier),
    score: distributionOf(best.flatMap(({ fate, score }) => (fate === 'answered' && score !== null ? [score] : []))),
    series: seriesOf(best, spansOf(period, zone)),
    ...tellQuestions(database, own, kind, ({ said }) => said === entry),
  };
}
