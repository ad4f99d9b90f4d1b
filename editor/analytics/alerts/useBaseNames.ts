import { useQueries, useQuery } from '@tanstack/react-query';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { AlertScope } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { detailQuery } from '../../knowledge/detailQuery.ts';
import { knowledgeQuery } from '../../knowledge/knowledgeQuery.ts';

export interface BaseNames {
  readonly baseOf: (slug: string) => string;
  readonly topicOf: (slug: string, topic: string) => string;
}

/** What knowledge bases, and the topics that some scopes name, are called; dots until that is known, and their ids where there is no name. */
export function useBaseNames(scopes: readonly AlertScope[]): BaseNames {
  const { language } = useLanguage();
  const bases = [...new Set(scopes.flatMap(({ base }) => base ?? []))];
  const topical = [...new Set(scopes.flatMap(({ base, topic }) => (topic ? (base ?? []) : [])))];
  const { data: known, isLoading } = useQuery({ ...knowledgeQuery, enabled: bases.length > 0 });
  const read = useQueries({ queries: topical.map((slug) => detailQuery(slug)) });
  const text = (name: Readonly<Record<string, string>> | undefined, otherwise: string): string => (name && localize(name, language, ['zh', 'en'])) || otherwise;
  return {
    baseOf: (slug) => text(known?.find((each) => each.slug === slug)?.name, isLoading ? '…' : slug),
    topicOf(slug, topic) {
      const of = read[topical.indexOf(slug)];
      return text(of?.data?.settings.categories.find(({ id }) => id === topic)?.name, of?.isLoading === true ? '…' : topic);
    },
  };
}
