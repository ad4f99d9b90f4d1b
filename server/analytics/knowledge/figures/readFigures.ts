import { languageOf } from '../../../../engine/sdk/languageOf.ts';
import type { EntryFigures, KnowledgeCounts, KnowledgeFigures } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { periodBefore } from '../../filter/periodOf.ts';
import { compareProportions } from '../../statistics/compareProportions.ts';
import { holm } from '../../statistics/holm.ts';
import type { Question } from '../fates/followTalk.ts';
import { readQuestions, type AskedOfBase } from '../readQuestions.ts';
import { countQuestions } from './countQuestions.ts';
import { entryFiguresOf } from './entryFiguresOf.ts';
import { readTopics, type Topics } from './readTopics.ts';
import { readUnmatched } from './readUnmatched.ts';
import { seriesOf } from './seriesOf.ts';
import { spansOf } from './spansOf.ts';

/** How a knowledge base does with what customers ask: all in all, by entry, over time, by language and by topic. */
export function readFigures(database: Database, asked: AskedOfBase): Omit<KnowledgeFigures, 'scope'> {
  const { base, period, zone } = asked;
  const earlier = { ...asked, period: periodBefore(period) };
  const [questions, ones] = [readQuestions(database, asked), readQuestions(database, earlier)];
  const [counts, before] = [countAll(questions), countAll(ones)];
  return {
    counts,
    before,
    changes: changesOf(before, counts),
    languages: languagesOf(questions),
    series: seriesOf(questions, spansOf(period, zone)),
    topics: topicsOf(questions, readTopics(database, asked), ones, readTopics(database, earlier)),
    entries: entriesOf(questions, ones),
    unmatched: readUnmatched(database, base, questions),
  };
}

function countAll(asked: readonly Question[]): KnowledgeCounts {
  return countQuestions({ asked, given: asked.filter(({ said }) => said !== null) });
}

function changesOf(before: KnowledgeCounts, after: KnowledgeCounts): KnowledgeFigures['changes'] {
  const [given = null, helped = null] = holm([compareProportions(before.given, after.given), compareProportions(before.helped, after.helped)]);
  const change = (name: 'given' | 'helped', p: number | null): KnowledgeFigures['changes']['given'] => {
    const [one, other] = [before[name].share, after[name].share];
    return { difference: one === null || other === null ? null : other - one, p, significant: p !== null && p < 0.05 };
  };
  return { given: change('given', given), helped: change('helped', helped) };
}

function languagesOf(questions: readonly Question[]): KnowledgeFigures['languages'] {
  return [...Map.groupBy(questions, ({ locale }) => languageOf(locale))]
    .map(([language, own]) => {
      const { asked, given } = countAll(own);
      return { language, asked, given };
    })
    .toSorted((one, other) => other.asked - one.asked || (one.language < other.language ? -1 : 1));
}

function topicsOf(questions: readonly Question[], topics: Topics, ones: readonly Question[], before: Topics): KnowledgeFigures['topics'] {
  const earlier = Map.groupBy(ones, ({ conversationId, seq }) => before.at(conversationId, seq));
  return [...Map.groupBy(questions, ({ conversationId, seq }) => topics.at(conversationId, seq))]
    .flatMap(([topic, own]) => {
      if (topic === undefined) return [];
      const { asked, given, helped } = countAll(own);
      return [{ topic, name: topics.names.get(topic) ?? {}, asked, askedBefore: countAll(earlier.get(topic) ?? []).asked, given, helped }];
    })
    .toSorted((one, other) => other.asked - one.asked || (one.topic < other.topic ? -1 : 1));
}

function entriesOf(questions: readonly Question[], ones: readonly Question[]): EntryFigures[] {
  const [asked, given, earlier] = [Map.groupBy(questions, ({ best }) => best), Map.groupBy(questions, ({ said }) => said), Map.groupBy(ones, ({ best }) => best)];
  return [...new Set([...asked.keys(), ...given.keys()])]
    .flatMap((entry) => (entry === null ? [] : [entryFiguresOf(entry, [...(asked.get(entry) ?? []), ...(given.get(entry) ?? []).filter(({ best }) => best !== entry)], earlier.get(entry) ?? [])]))
    .toSorted((one, other) => other.counts.asked - one.counts.asked || other.counts.said - one.counts.said || (one.entry < other.entry ? -1 : 1));
}
