import { queryOptions } from '@tanstack/react-query';
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
  /** While questions of another kind are read, the entry's figures stay. */
  entry(base: string, filter: Filter, entry: string, kind: QuestionKind) {
    const figures = `${path(base)}/entries/${encodeURIComponent(entry)}?${toQuery(filter)}&`;
    return queryOptions({
      ...figuresQuery(`${figures}${toQuery({ kind })}`, knowledgeEntryFigures),
      placeholderData: (before, query) => (String(query?.queryKey[1]).startsWith(figures) ? before : undefined),
    });
  },
  /** Whether a query is of these. */
  has: ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] === 'analytics' && String(queryKey[1]).startsWith('knowledge/'),
};
