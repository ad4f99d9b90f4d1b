import { useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dropOff as dropOffAnswer, dropOffComparison, nodePersons } from '../../app/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Filter } from '../filter/resolveFilter.ts';
import { toQuery } from '../filter/toQuery.ts';
import { figuresQuery } from '../figuresQuery.ts';
import { drawnQuery } from './drawnQuery.ts';
import { layOver } from './layOver.ts';
import { comparedWith, type DropOffSearch } from './dropOffSearch.ts';
import { nodeReadings } from './nodeReadings.ts';

/** What the page shows of a flow: how it was drawn, and the figures of every node. Persons, and what is compared with, come when they come. */
export function useDropOff(flow: { readonly id: string; readonly versions: readonly { readonly version: number }[] }, filter: Filter, search: DropOffSearch) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const client = useQueryClient();
  const query = toQuery(filter);
  const against = comparedWith(search);
  const figures = useQuery(figuresQuery(`drop-off?${query}`, dropOffAnswer));
  const compared = useQuery({ ...figuresQuery(`drop-off/comparison?${toQuery(filter, against ?? {})}`, dropOffComparison), enabled: against !== null });
  // Figures of another filter, or of another side, are not put beside these.
  const comparison = against === null || compared.isPlaceholderData || figures.isPlaceholderData ? undefined : compared.data;
  // It takes longest to count persons: what is asked for at the same time would wait for them.
  const persons = useQuery({ ...figuresQuery(`drop-off/persons?${query}`, nodePersons), enabled: figures.data !== undefined && !compared.isFetching });
  const counted = persons.isPlaceholderData || figures.isPlaceholderData ? undefined : persons.data;

  const wanted = useMemo(() => {
    const known = flow.versions.map(({ version }) => version);
    const looked = figures.data?.versions ?? [];
    const chosen = (filter.versions?.split(',').map(Number) ?? looked).filter((version) => known.includes(version));
    const first = Math.max(...(chosen.length === 0 ? known : chosen));
    const others = [...looked, ...(comparison?.before.versions ?? [])].filter((version) => version !== first && known.includes(version));
    return [first, ...new Set(others)] as const;
  }, [flow, filter.versions, figures.data, comparison]);
  const documents = useQuery({ ...drawnQuery(client, flow.id, wanted), enabled: figures.data !== undefined });
  const drawn = useMemo(() => {
    const ids = [...(figures.data?.nodes ?? []), ...(comparison?.nodes ?? [])].flatMap(({ node }) => node ?? []);
    return documents.data && layOver(documents.data, new Set(ids));
  }, [documents.data, figures.data, comparison]);

  const readings = useMemo(() => {
    if (drawn === undefined || figures.data === undefined) return undefined;
    const byNode = counted && new Map(counted.nodes.map((each) => [each.node, each.persons]));
    return nodeReadings({ drawn, dropOff: figures.data, persons: byNode, comparison, language, rescueWords: { name: t('rescue.name'), type: t('rescue.type') } });
  }, [drawn, figures.data, counted, comparison, language, t]);

  return { drawn, figures: figures.data, readings, comparison, error: figures.error ?? documents.error ?? compared.error ?? null };
}
