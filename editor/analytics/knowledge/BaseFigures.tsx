import { useCallback, useMemo } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { BaseContext, type OpenBase } from '../../knowledge/BaseContext.ts';
import { useOpenBase } from '../../knowledge/useOpenBase.ts';
import { useFilter } from '../filter/useFilter.ts';
import { EntriesTable } from './entries/EntriesTable.tsx';
import { EntryPanel } from './entries/EntryPanel.tsx';
import { Parts } from './Parts.tsx';
import { SeriesChart } from './SeriesChart.tsx';
import { Summary } from './Summary.tsx';
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
  const { filter } = useFilter();
  const { base, query } = useOpenBase(slug);
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
  const { view = 'misses', entry } = search;
  const onOpen = (id: string) => change({ entry: id, kind: undefined });
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
      {view === 'entries' && <EntriesTable entries={figures.entries} scope={filter} search={search} change={change} onOpen={onOpen} />}
      {view === 'unmatched' && <UnmatchedPart unmatched={figures.unmatched} />}
      {view === 'torn' && <TornPart slug={slug} filter={filter} onOpen={onOpen} />}
      {view === 'trend' && <><SeriesChart series={figures.series} height={320} /><Parts slug={slug} filter={filter} languages={figures.languages} /></>}
      <EntryPanel slug={slug} filter={filter} entry={entry} kind={search.kind ?? 'all'} onKind={(kind) => change({ kind: kind === 'all' ? undefined : kind })} onClose={() => change({ entry: undefined, kind: undefined })} />
    </BaseContext>
  );
}
