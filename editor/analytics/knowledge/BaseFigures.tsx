import { useCallback, useMemo } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { QuestionKind } from '../../../server/contract.ts';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { BaseContext, type OpenBase } from '../../knowledge/BaseContext.ts';
import { entryName } from '../../knowledge/entryName.ts';
import { useOpenBase } from '../../knowledge/useOpenBase.ts';
import { useFilter } from '../filter/useFilter.ts';
import { EntriesTable } from './entries/EntriesTable.tsx';
import { EntryDetail } from './entries/EntryDetail.tsx';
import { Parts } from './Parts.tsx';
import { SeriesChart } from './SeriesChart.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Summary } from './Summary.tsx';
import { TopicDetail } from './TopicDetail.tsx';
import { figureViews, type KnowledgePageSearch } from './knowledgePageSearch.ts';
import { knowledgeQueries } from './knowledgeQueries.ts';
import { MissesPart } from './misses/MissesPart.tsx';
import { TornPart } from './torn/TornPart.tsx';
import { UnmatchedPart } from './UnmatchedPart.tsx';
import classes from './Knowledge.module.css';

interface Props {
  slug: string;
  search: KnowledgePageSearch;
  change: (next: Partial<KnowledgePageSearch>) => void;
}

/** One base: at a glance, what there is to make better, and how it did over time. */
export function BaseFigures({ slug, search, change }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { filter } = useFilter();
  const { base, query } = useOpenBase(slug);
  const { data: topics } = useQuery({ ...knowledgeQueries.topics(slug, filter), enabled: search.topic !== undefined });
  const { data: figures, error } = useQuery(knowledgeQueries.figures(slug, filter));
  const queryClient = useQueryClient();
  const stored = base?.report;
  const report = useCallback<OpenBase['report']>((edited, written) => {
    stored?.(edited, written);
    void queryClient.invalidateQueries({ predicate: knowledgeQueries.has });
  }, [stored, queryClient]);
  const open = useMemo(() => base && { ...base, report }, [base, report]);

  const failed = error ?? query.error;
  if (open === undefined || figures === undefined) return failed ? <ProblemAlert error={failed} /> : <LoadingPage />;
  const { view = 'misses', entry, topic, kind = 'all' } = search;
  const onOpen = (id: string, of?: QuestionKind) => change({ entry: id, topic: undefined, kind: of === 'all' ? undefined : of });
  const onTopic = (id: string) => change({ topic: id, entry: undefined, kind: undefined });
  const onKind = (of: QuestionKind) => change({ kind: of === 'all' ? undefined : of });
  const held = entry === undefined ? undefined : open.index.byId.get(entry);
  const title = entry === undefined ? topic && (localize(topics?.topics.find((each) => each.topic === topic)?.name ?? {}, language, ['zh', 'en']) || topic) : held ? entryName(held.entry, language) : entry;
  return (
    <BaseContext value={open}>
      <ProblemAlert error={failed} />
      {figures.asked.asked === 0 && figures.before.asked.asked === 0 ? <EmptyChart title={t('none')} text={t('noneText')} /> : <Summary figures={figures} />}
      <div className={classes.views}>
        <SegmentedControl
          className={classes.choice ?? ''} aria-label={t('view.label')} value={view} data={figureViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(value) => change({ view: figureViews.find((each) => each === value && each !== 'misses') })}
        />
      </div>
      {view === 'misses' && <MissesPart slug={slug} filter={filter} />}
      {view === 'entries' && <EntriesTable entries={figures.entries} comparable={figures.comparable} scope={filter} search={search} change={change} onOpen={onOpen} />}
      {view === 'unmatched' && <UnmatchedPart unmatched={figures.unmatched} scope={filter} />}
      {view === 'torn' && <TornPart slug={slug} filter={filter} onOpen={onOpen} />}
      {view === 'trend' && <><SeriesChart series={figures.series} height={320} /><Parts slug={slug} filter={filter} languages={figures.languages} onTopic={onTopic} /></>}
      <SidePanel title={title} onClose={() => change({ entry: undefined, topic: undefined, kind: undefined })}>
        {entry !== undefined && <EntryDetail key={entry} slug={slug} filter={filter} entry={entry} kind={kind} onKind={onKind} />}
        {entry === undefined && topic !== undefined && <TopicDetail key={topic} slug={slug} filter={filter} topic={topic} kind={kind} onKind={onKind} />}
      </SidePanel>
    </BaseContext>
  );
}
