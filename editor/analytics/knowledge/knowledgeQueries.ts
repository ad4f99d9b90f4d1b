import type { QuestionKind } from '../../../server/contract.ts';
import { askedQuestions, knowledgeEntryFigures, knowledgeFigures, knowledgeMisses, knowledgePairs, knowledgeTopics } from '../../app/contract.ts';
import { figuresQuery } from '../figuresQuery.ts';
import { toQuery } from '../filter/toQuery.ts';
import type { Filter } from '../filter/resolveFilter.ts';

const path = (base: string): string => `knowledge/${encodeURIComponent(base)}`;

/** What is read of a base's figures, for conversations of a filter. */
export const knowledgeQueries = {
  figures: (base: string, filter: Filter) => figuresQuery(`${path(base)}?${toQuery(filter)}`, knowledgeFigures),
  misses: (base: string, filter: Filter) => figuresQuery(`${path(base)}/misses?${toQuery(filter)}`, knowledgeMisses),
  pairs: (base: string, filter: Filter) => figuresQuery(`${path(base)}/pairs?${toQuery(filter)}`, knowledgePairs),
  topics: (base: string, filter: Filter) => figuresQuery(`${path(base)}/topics?${toQuery(filter)}`, knowledgeTopics),
  topic: (base: string, filter: Filter, topic: string, kind: QuestionKind) => figuresQuery(`${path(base)}/topics/${encodeURIComponent(topic)}?${toQuery(filter, { kind })}`, askedQuestions),
  entry: (base: string, filter: Filter, entry: string, kind: QuestionKind) => figuresQuery(`${path(base)}/entries/${encodeURIComponent(entry)}?${toQuery(filter, { kind })}`, knowledgeEntryFigures),
  /** Whether a query is of these. */
  has: ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] === 'analytics' && String(queryKey[1]).startsWith('knowledge/'),
};
