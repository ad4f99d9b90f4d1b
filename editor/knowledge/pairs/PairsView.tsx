import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KnowledgeCollision } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useBase } from '../BaseContext.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { knowledgeKeys } from '../knowledgeKeys.ts';
import { keptPairs } from './keptPairs.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PairCard } from './PairCard.tsx';
import pages from '../BasePage.module.css';
import classes from './Pairs.module.css';

/** Entries that customers' questions may not tell apart, two and two. */
export function PairsView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, index, mayEdit } = useBase();
  const { data, error, isFetching } = useQuery({ queryKey: knowledgeKeys.collisions(slug), queryFn: ({ signal }) => knowledgeApi.collisions(slug, signal), staleTime: 60_000 });
  const [kept, setKept] = useState(() => keptPairs.read(slug));
  const [merging, setMerging] = useState<KnowledgeCollision | null>(null);
  const there = data?.pairs.filter(({ entries }) => entries[0] !== entries[1] && entries.every((id) => index.byId.has(id))) ?? [];
  const shown = there.filter((pair) => !kept.has(keptPairs.nameOf(pair)));
  const hidden = there.length - shown.length;
  return (
    <div className={pages.column}>
      <header className={classes.head}><h2>{t('pairs.title')}</h2><p>{t('pairs.intro')}</p></header>
      <ProblemAlert error={data ? null : error} />
      {!data && !error && <div role="status" aria-label={t('pairs.looking')} className={classes.looking}><p>{t('pairs.looking')}</p><Skeleton height={120} radius="md" /></div>}
      {data && shown.length === 0 && <EmptyNote icon={IconCircleCheck} title={t('pairs.empty')} text={t('pairs.emptyText')} />}
      <ul className={classes.list} aria-busy={isFetching}>
        {shown.map((pair) => (
          <li key={keptPairs.nameOf(pair)}>
            <PairCard pair={pair} onMerge={mayEdit ? () => setMerging(pair) : null} onKeep={mayEdit ? () => setKept(keptPairs.keep(slug, pair)) : null} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className={classes.hidden}>{t('pairs.kept', { count: hidden })} <Button size="compact-sm" variant="subtle" onClick={() => setKept(keptPairs.forget(slug))}>{t('pairs.showKept')}</Button></p>}
      {merging && <MergeDialog pair={merging} onClose={() => setMerging(null)} />}
    </div>
  );
}
