import { useRef } from 'react';
import { Skeleton } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QuestionKind } from '../../../../server/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { AskedQuestions } from '../AskedQuestions.tsx';
import { CountCell } from '../CountCell.tsx';
import { knowledgeQueries } from '../knowledgeQueries.ts';
import { SeriesChart } from '../SeriesChart.tsx';
import { ShareCell } from '../ShareCell.tsx';
import { entryColumns } from './entryColumns.ts';
import classes from '../Knowledge.module.css';

interface Props {
  slug: string;
  filter: Filter;
  entry: string;
  kind: QuestionKind;
  onKind: (kind: QuestionKind) => void;
}

/** One entry: its figures, how it did over time, and what customers asked. */
export function EntryDetail({ slug, filter, entry, kind, onKind }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { index } = useBase();
  const title = useEntryTitle();
  const { data, error, isPlaceholderData } = useQuery(knowledgeQueries.entry(slug, filter, entry, kind));
  const list = useRef<HTMLDivElement>(null);
  const opening = (column: string, own: QuestionKind | undefined) => own && {
    label: t('entries.questions', { column, entry: title(entry) }),
    onOpen() {
      onKind(own);
      list.current?.scrollIntoView({ block: 'start' });
    },
  };
  const share = (value: number | null) => formatShare(value, language);
  if (data === undefined) return error ? <ProblemAlert error={error} /> : <Skeleton height={220} radius="md" />;
  const { figures, score, series } = data;
  return (
    <article className={classes.detail} data-panel={entry}>
      <ProblemAlert error={error} />
      {index.byId.has(entry) && <p><Link to="/knowledge/$slug" params={{ slug }} search={{ entry }} preload={false}>{t('entry.open')}<IconArrowUpRight size={14} aria-hidden /></Link></p>}
      <table className={classes.table} aria-label={t('entry.figures')}>
        <tbody>
          {entryColumns(t).map(({ key, title: name, help, share: of, count, kind: own }) => (
            <tr key={key}>
              <th scope="row">{name}{help !== undefined && <span className={classes.more}>{help}</span>}</th>
              {of ? <ShareCell of={of(figures)} open={opening(name, own)} /> : <CountCell count={count?.(figures) ?? 0} open={opening(name, own)} />}
            </tr>
          ))}
        </tbody>
      </table>
      {score.count > 0 && <p className={classes.sum}><strong>{t('entry.score')}</strong> {t('entry.scoreSpread', { mean: share(score.mean), median: share(score.median), p90: share(score.p90), count: score.count })}</p>}
      <SeriesChart series={series} height={200} />
      <div ref={list}><AskedQuestions found={isPlaceholderData ? undefined : data} kind={kind} onKind={onKind} /></div>
    </article>
  );
}
