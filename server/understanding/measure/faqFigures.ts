import { areaUnderCurve } from './areaUnderCurve.ts';
import type { MeasuredQuestion } from './measuredQuestion.ts';
import type { UnderstandingFigure } from './understandingFigure.ts';

type Measure = (rows: readonly MeasuredQuestion[]) => number;

/** How one set was answered, by each way of answering it. */
export interface FaqAnswers {
  readonly set: string;
  readonly nlpjs: readonly MeasuredQuestion[] | null;
  readonly minisearch: readonly MeasuredQuestion[] | null;
  readonly pure: readonly MeasuredQuestion[];
  readonly full: readonly MeasuredQuestion[] | null;
}

/**
 * A set's rows of the table. What "in scope" and "caught" mean, by the decision that a base takes with thresholds found from its own
 * phrasings alone: a question is in scope when an entry answers it. At the border between `unsure` and `missed`, it is right when
 * the right entry comes first and it is not missed, and one out of scope is caught when it is missed. At the border between
 * `answered` and `unsure`, it is right when it is answered rightly, and one out of scope is caught when it is not answered.
 */
export function faqFigures(answers: FaqAnswers): UnderstandingFigure[] {
  return (measures[answers.set] ?? [['right first', rightFirst, null] as const]).map(([measure, of, goal]) => ({
    set: answers.set,
    measure,
    nlpjs: answers.nlpjs && of(answers.nlpjs),
    minisearch: answers.minisearch && of(answers.minisearch),
    pure: of(answers.pure),
    full: answers.full && of(answers.full),
    goal,
  }));
}

const inScope = (rows: readonly MeasuredQuestion[]) => rows.filter(({ entry }) => entry !== null);
const outOfScope = (rows: readonly MeasuredQuestion[]) => rows.filter(({ entry }) => entry === null);
const isRight = ({ entry, ranked }: MeasuredQuestion): boolean => ranked[0] === entry;

const rightFirst: Measure = (rows) => share(inScope(rows), isRight);
const amongFive: Measure = (rows) => share(inScope(rows), ({ entry, ranked }) => entry !== null && ranked.includes(entry));
const rightNotMissed: Measure = (rows) => share(inScope(rows), (row) => isRight(row) && row.decision !== 'missed');
const caughtMissed: Measure = (rows) => share(outOfScope(rows), ({ decision }) => decision === 'missed');
const rightAnswered: Measure = (rows) => share(inScope(rows), (row) => isRight(row) && row.decision === 'answered');
const caughtUnanswered: Measure = (rows) => share(outOfScope(rows), ({ decision }) => decision !== 'answered');
const rejection: Measure = (rows) => areaUnderCurve(rows.map(({ entry, probability }) => ({ score: probability, right: entry !== null })));

const measures: Readonly<Record<string, readonly (readonly [string, Measure, number | null])[]>> = {
  BANKING77: [['right first', rightFirst, 0.9]],
  'BANKING77 title': [['right first', rightFirst, 0.68]],
  CLINC150: [
    ['right first', rightFirst, null],
    ['in scope: right, not missed', rightNotMissed, 0.92],
    ['out of scope: missed', caughtMissed, 0.85],
    ['in scope: right, answered', rightAnswered, null],
    ['out of scope: not answered', caughtUnanswered, null],
  ],
  LCQMC: [['right first', rightFirst, 0.99], ['AUROC of rejection', rejection, 0.98]],
  BQ: [['right first', rightFirst, 0.72], ['among five', amongFive, 0.995]],
  SMP2019: [['right first', rightFirst, 0.88]],
};

function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? Number.NaN : rows.filter(holds).length / rows.length;
}
