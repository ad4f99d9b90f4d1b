import { useState } from 'react';
import { Button, Skeleton, UnstyledButton } from '@mantine/core';
import { IconArrowsSplit2, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EntryPair, KnowledgeCollision } from '../../../../server/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { knowledgeApi } from '../../../knowledge/knowledgeApi.ts';
import { knowledgeKeys } from '../../../knowledge/knowledgeKeys.ts';
import { MergeDialog } from '../../../knowledge/pairs/MergeDialog.tsx';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { SaveTable } from '../../table/SaveTable.tsx';
import { tableOf } from '../../table/tableOf.ts';
import { knowledgeQueries } from '../knowledgeQueries.ts';
import classes from '../Knowledge.module.css';

interface Props {
  slug: string;
  filter: Filter;
  onOpen: (entry: string) => void;
}

const signs = ['together', 'swapped', 'crossed'] as const;

/** Pairs of entries between which customers' questions were torn, and whether their phrasings are alike, too. */
export function TornPart({ slug, filter, onOpen }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { index, mayEdit } = useBase();
  const title = useEntryTitle();
  const { data, error } = useQuery(knowledgeQueries.pairs(slug, filter));
  // Comparing all phrasings takes the server seconds; the pairs are there without it.
  const { data: alike } = useQuery({ queryKey: knowledgeKeys.collisions(slug), queryFn: ({ signal }) => knowledgeApi.collisions(slug, signal), staleTime: 60_000 });
  const [merging, setMerging] = useState<EntryPair | null>(null);
  const pairs = data?.pairs.filter(({ entries }) => entries.every((id) => (index.byId.get(id)?.state ?? 'removed') !== 'removed')) ?? [];
  return (
    <section className={classes.part} aria-label={t('torn.title')}>
      <header>
        <div className={classes.tableHead}>
          <h2>{t('torn.title')}</h2>
          {pairs.length > 0 && (
            <SaveTable
              title={t('torn.title')} of={[slug, filter.from, filter.to]}
              table={() => tableOf(pairs, [[`${t('entries.entry')} 1`, ({ entries: [one] }) => title(one)], [`${t('entries.entry')} 2`, ({ entries: [, other] }) => title(other)], ...signs.map((sign) => [t(`torn.${sign}`), (pair: EntryPair) => pair[sign]] as const), [t('torn.questions'), ({ questions }) => questions.join('\n')]])}
            />
          )}
        </div>
        <p>{t('torn.intro')}</p>
        <p className={classes.sum}><Link to="/knowledge/$slug" params={{ slug }} search={{ view: 'pairs' }} preload={false}>{t('torn.pairs')}</Link></p>
      </header>
      <ProblemAlert error={error} />
      {data === undefined && error === null && <Skeleton height={120} radius="md" />}
      {data && pairs.length === 0 && <EmptyNote icon={IconCircleCheck} title={t('torn.empty')} text={t('torn.emptyText')} />}
      <ul className={classes.pairs}>
        {pairs.map((pair) => <li key={pair.entries.join(' ')}><Pair pair={pair} alike={alike?.pairs.find(({ entries }) => entries.toSorted().join(' ') === pair.entries.join(' '))} onOpen={onOpen} onMerge={mayEdit ? () => setMerging(pair) : null} /></li>)}
      </ul>
      {data && data.leftOut > 0 && <p className={classes.sum}>{t('torn.leftOut', { count: data.leftOut })}</p>}
      {merging && <MergeDialog pair={merging} onClose={() => setMerging(null)} />}
    </section>
  );
}

interface PairProps {
  pair: EntryPair;
  alike: KnowledgeCollision | undefined;
  onOpen: (entry: string) => void;
  /** Null for those who only read. */
  onMerge: (() => void) | null;
}

function Pair({ pair, alike, onOpen, onMerge }: PairProps) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const title = useEntryTitle();
  return (
    <article className={classes.pair} data-torn={pair.entries.join(' ')}>
      <h3>{pair.entries.map((id, at) => <span key={id}>{at > 0 && <IconArrowsSplit2 size={16} aria-hidden />}<UnstyledButton onClick={() => onOpen(id)}><bdi>{title(id)}</bdi></UnstyledButton></span>)}</h3>
      <dl className={classes.signs}>
        {signs.map((sign) => pair[sign] > 0 && <div key={sign} title={t(`torn.${sign}Help`)}><dt>{t(`torn.${sign}`)}</dt><dd>{t('torn.times', { count: pair[sign], shown: formatNumber(pair[sign], language) })}</dd></div>)}
      </dl>
      {alike && <p className={classes.sum}>{alike.kind === 'duplicate' ? t('torn.same') : t('torn.alike', { percent: Math.round(alike.likeness * 100) })}</p>}
      {pair.questions.length > 0 && <p className={classes.asked}><span>{t('torn.questions')}</span>{pair.questions.map((text) => <q key={text}><bdi>{text}</bdi></q>)}</p>}
      {onMerge && <Button size="xs" variant="default" onClick={onMerge}>{t('torn.merge')}</Button>}
    </article>
  );
}
