import { languageOf } from '../../../../engine/sdk/languageOf.ts';
import type { EntryFigures, KnowledgeFigures } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { isComparable } from '../../filter/isComparable.ts';
import { compareProportions } from '../../statistics/compareProportions.ts';
import { chance } from '../../statistics/confidence.ts';
import { holm } from '../../statistics/holm.ts';
import type { FollowedQuestion } from '../fates/followTalk.ts';
import type { Question } from '../fates/tellFates.ts';
import { readFollowed } from '../readFollowed.ts';
import { readQuestions, type ComparedOfBase } from '../readQuestions.ts';
import { countAsked } from './countAsked.ts';
import { countFollowed } from './countFollowed.ts';
import { entryFiguresOf } from './entryFiguresOf.ts';
import { helpedOf } from './helpedOf.ts';
import { readUnmatched } from './readUnmatched.ts';
import { seriesOf } from './seriesOf.ts';
import { spansOf } from './spansOf.ts';

/** How a knowledge base does with what customers ask: all in all, by entry, over time and by language. */
export function readFigures(database: Database, asked: ComparedOfBase): Omit<KnowledgeFigures, 'scope'> {
  const { base, period, zone } = asked;
  const [questions, ones] = [readFollowed(database, asked), readQuestions(database, { ...asked, period: asked.before })];
  const [now, before] = [{ asked: countAsked(questions), followed: countFollowed(questions.filter(({ said }) => said !== null)) }, { asked: countAsked(ones), helped: helpedOf(ones) }];
  const comparable = isComparable(database, asked.before);
  return {
    ...now,
    comparable,
    before,
    changes: comparable ? changesOf([before.asked.given, before.helped], [now.asked.given, now.followed.helped]) : { given: unknown, helped: unknown },
    languages: languagesOf(questions),
    series: seriesOf(questions, spansOf(period, zone)),
    entries: entriesOf(questions, ones),
    unmatched: readUnmatched(database, base, questions),
  };
}

const unknown: KnowledgeFigures['changes']['given'] = { difference: null, p: null, significant: false };

type Pair = readonly [given: KnowledgeFigures['asked']['given'], helped: KnowledgeFigures['asked']['given']];

function changesOf(before: Pair, after: Pair): KnowledgeFigures['changes'] {
  const corrected = holm([compareProportions(before[0], after[0]), compareProportions(before[1], after[1])]);
  const change = (of: 0 | 1): KnowledgeFigures['changes']['given'] => {
    const [one, other, p = null] = [before[of].share, after[of].share, corrected[of]];
    return { difference: one === null || other === null ? null : other - one, p, significant: p !== null && p < chance };
  };
  return { given: change(0), helped: change(1) };
}

function languagesOf(questions: readonly Question[]): KnowledgeFigures['languages'] {
  return [...Map.groupBy(questions, ({ locale }) => languageOf(locale))]
    .map(([language, own]) => {
      const { asked, given } = countAsked(own);
      return { language, asked, given };
    })
    .toSorted((one, other) => other.asked - one.asked || (one.language < other.language ? -1 : 1));
}

function entriesOf(questions: readonly FollowedQuestion[], ones: readonly Question[]): EntryFigures[] {
  const [best, said, before] = [Map.groupBy(questions, (each) => each.best), Map.groupBy(questions, (each) => each.said), Map.groupBy(ones, (each) => each.best)];
  return [...new Set([...best.keys(), ...said.keys()])]
    .flatMap((entry) => (entry === null ? [] : [entryFiguresOf(entry, best.get(entry) ?? [], said.get(entry) ?? [], before.get(entry) ?? [])]))
    .toSorted((one, other) => other.asked.asked - one.asked.asked || other.followed.said - one.followed.said || (one.entry < other.entry ? -1 : 1));
}
