import { useState } from 'react';
import { Alert, Button, Skeleton } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconMoodSmile, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissFigures } from '../../../../server/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { NewFromMissDialog } from '../../../knowledge/misses/NewFromMissDialog.tsx';
import { useSettling } from '../../../knowledge/misses/useSettling.ts';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { SaveTable } from '../../table/SaveTable.tsx';
import { knowledgeQueries } from '../knowledgeQueries.ts';
import { MissRow } from './MissRow.tsx';
import { missesTable } from './missesTable.ts';
import classes from '../Knowledge.module.css';

/** Groups shown at first, and more at each asking. */
const shownAtOnce = 20;

/** What nothing answered, alike ones together, with one click each to make something of it. */
export function MissesPart({ slug, filter }: { slug: string; filter: Filter }) {
  const { t } = useTranslation(['knowledgeFigures', 'knowledgeWork']);
  const { language } = useLanguage();
  const { mayEdit } = useBase();
  const title = useEntryTitle();
  const { data, error } = useQuery(knowledgeQueries.misses(slug, filter));
  const settling = useSettling();
  const [making, setMaking] = useState<MissFigures | null>(null);
  const [shown, setShown] = useState(shownAtOnce);
  const number = (count: number) => formatNumber(count, language);
  // What was dealt with is gone before the figures have been read again.
  const done = new Set(settling.done?.ids);
  const groups = (data?.groups ?? []).filter(({ ids }) => !ids.some((id) => done.has(id)));
  const counted = groups.reduce((sum, { count }) => sum + count, 0);
  const settled = data ? data.settled.attached + data.settled.created + data.settled.ignored : 0;
  const sums = data ? [
    t('misses.sum', { count: counted, groups: number(groups.length), shown: number(counted) }),
    ...(settled > 0 ? [t('misses.settled', { count: settled })] : []),
    ...(data.erased > 0 ? [t('misses.erased', { count: data.erased })] : []),
    ...(data.leftOut > 0 ? [t('misses.leftOut', { count: data.leftOut })] : []),
  ] : [];
  return (
    <section className={classes.part} aria-label={t('misses.title')}>
      <header>
        <div className={classes.tableHead}>
          <h2>{t('misses.title')}</h2>
          {groups.length > 0 && <SaveTable title={t('misses.title')} of={[slug, filter.from, filter.to]} table={() => missesTable(groups, data?.comparable ?? false, t, title)} />}
        </div>
        <p>{t('misses.intro')}</p>
        <p className={classes.sum}>{sums.join(t('dot'))}</p>
      </header>
      {!mayEdit && groups.length > 0 && <Alert variant="light" p="xs" icon={<IconUserQuestion size={18} aria-hidden />}>{t('misses.ask')}</Alert>}
      <div role="status">
        {settling.done && (
          <Alert variant="light" p="xs" icon={<IconCheck size={18} aria-hidden />}>
            <span className={classes.done}><span>{settling.done.said}</span><Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={15} aria-hidden />} loading={settling.undoing} onClick={() => settling.undo?.()}>{t('misses.undo')}</Button></span>
          </Alert>
        )}
      </div>
      <ProblemAlert error={settling.error ?? error} onClose={settling.error ? settling.reset : undefined} />
      {data === undefined && error === null && <Skeleton height={160} radius="md" />}
      {data && groups.length === 0 && <EmptyNote icon={IconMoodSmile} title={t('misses.empty')} text={t('misses.emptyText')} />}
      <ol className={classes.misses}>
        {groups.slice(0, shown).map((group) => (
          <MissRow
            key={group.id} group={group} comparable={data?.comparable ?? false}
            deal={mayEdit ? { attach: (entry) => settling.attach(group, entry), create: () => setMaking(group), ignore: () => settling.ignore(group) } : null}
          />
        ))}
      </ol>
      {groups.length > shown && <Button size="sm" variant="default" className={classes.showMore} onClick={() => setShown(shown + shownAtOnce)}>{t('misses.showMore', { count: Math.min(shownAtOnce, groups.length - shown) })}</Button>}
      {making && <NewFromMissDialog group={making} onClose={() => setMaking(null)} onMade={(entry) => { setMaking(null); settling.create(making, entry); }} />}
    </section>
  );
}
