import type { KnowledgeTopics } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { readClassTitles } from '../../service/facts/readClassTitles.ts';
import { isComparable } from '../../filter/isComparable.ts';
import { countAsked } from '../figures/countAsked.ts';
import { helpedOf } from '../figures/helpedOf.ts';
import { readQuestions, type ComparedOfBase } from '../readQuestions.ts';
import { groupByTopic } from './groupByTopic.ts';

/** What was asked by topic, the most asked first. */
export function readTopics(database: Database, asked: ComparedOfBase): Omit<KnowledgeTopics, 'scope'> {
  const comparable = isComparable(database, asked.before);
  const titles = readClassTitles(database);
  if (titles.size === 0) return { comparable, topics: [] };
  const earlier = { ...asked, period: asked.before };
  const [now, before] = [groupByTopic(database, asked, readQuestions(database, asked)), groupByTopic(database, earlier, readQuestions(database, earlier))];
  const topics = [...now].map(([topic, own]) => {
    const { asked: count, given } = countAsked(own);
    return { topic, name: titles.get(topic) ?? {}, asked: count, askedBefore: countAsked(before.get(topic) ?? []).asked, given, helped: helpedOf(own) };
  });
  return { comparable, topics: topics.toSorted((one, other) => other.asked - one.asked || (one.topic < other.topic ? -1 : 1)) };
}
