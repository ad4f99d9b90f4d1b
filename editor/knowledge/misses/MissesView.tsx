import { useCallback, useState } from 'react';
import { Alert, Button, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconMoodSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissGroups } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useBase } from '../BaseContext.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { knowledgeKeys } from '../knowledgeKeys.ts';
import { MissDetail } from './MissDetail.tsx';
import { MissList } from './MissList.tsx';
import { NewFromMissDialog } from './NewFromMissDialog.tsx';
import { useMissKeys } from './useMissKeys.ts';
import { useSettling } from './useSettling.ts';
import classes from './Misses.module.css';

const none: MissGroups['groups'] = [];

/** What customers asked and were not helped with, grouped by likeness: one key each to make something of it. */
export function MissesView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, mayEdit } = useBase();
  const [state, setState] = useState<'open' | 'ignored'>('open');
  const { data, error } = useQuery({ queryKey: [...knowledgeKeys.misses(slug), state], queryFn: ({ signal }) => knowledgeApi.misses(slug, state, signal), staleTime: 10_000 });
  const [chosen, setChosen] = useState<string | null>(null);
  /** On a phone, the list or one group. */
  const [opened, setOpened] = useState(false);
  const [making, setMaking] = useState(false);
  const [entries, setEntries] = useState<Readonly<Record<string, string>>>({});
  const settling = useSettling();
  const groups = data?.groups ?? none;
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const at = group ? groups.indexOf(group) : -1;
  const target = group && (entries[group.id] ?? group.nearest[0]?.entry);

  const move = useCallback((step: 1 | -1) => {
    const next = groups[at + step];
    if (next) setChosen(next.id);
  }, [groups, at]);
  /** The group that comes after one that is done with. */
  const onwards = (): void => {
    setChosen((groups[at + 1] ?? groups[at - 1])?.id ?? null);
    setOpened(false);
  };
  const attach = group && target !== undefined ? () => { settling.attach(group, target); onwards(); } : null;
  const ignore = group ? () => { settling.ignore(group); onwards(); } : null;
  const reopen = group ? () => { settling.reopen(group); onwards(); } : null;
  useMissKeys({ move, attach: mayEdit ? attach : null, create: mayEdit && group ? () => setMaking(true) : null, ignore: mayEdit && state === 'open' ? ignore : null, undo: settling.undo });

  return (
    <div className={classes.misses} data-open={(opened && group !== undefined) || undefined} data-empty={groups.length === 0 || undefined}>
      <section className={classes.side} aria-label={t('misses.list')}>
        <div className={classes.tools}>
          <SegmentedControl size="xs" fullWidth value={state} onChange={setState} aria-label={t('misses.which')} data={[{ value: 'open', label: t('misses.open') }, { value: 'ignored', label: t('misses.ignored') }]} />
          <p role="status" className={classes.sum}>{data && data.total > 0 ? t('misses.sum', { count: data.total, groups: groups.length }) : ''}</p>
        </div>
        <ProblemAlert error={data ? null : error} />
        {!data && !error && <Stack p="md" role="status" aria-label={t('misses.loading')}>{[1, 2, 3].map((row) => <Skeleton key={row} height={56} radius="md" />)}</Stack>}
        <MissList groups={groups} chosen={group?.id} onChoose={(id) => { setChosen(id); setOpened(true); }} />
      </section>
      <section className={classes.pane} aria-label={t('misses.one')}>
        <div className={classes.told} aria-live="polite">
          {settling.done && <Alert color="green" variant="light" p="xs" icon={<IconCheck size={18} aria-hidden />}><span className={classes.done}><span>{settling.done.said}</span><Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={15} aria-hidden />} loading={settling.undoing} onClick={() => settling.undo?.()}>{t('misses.undo')}</Button></span></Alert>}
          <ProblemAlert error={settling.error} onClose={settling.reset} />
        </div>
        {data && groups.length === 0 && <EmptyNote icon={IconMoodSmile} title={t(`misses.${state}Empty`)} text={t(`misses.${state}EmptyText`)} />}
        {group && <MissDetail key={group.id} group={group} target={target} onTarget={(entry) => setEntries((before) => ({ ...before, [group.id]: entry }))} onBack={() => setOpened(false)} onAttach={mayEdit ? attach : null} onCreate={mayEdit ? () => setMaking(true) : null} onIgnore={mayEdit && state === 'open' ? ignore : null} onReopen={mayEdit && state === 'ignored' ? reopen : null} />}
      </section>
      {making && group && <NewFromMissDialog group={group} onClose={() => setMaking(false)} onMade={(entry) => { setMaking(false); settling.create(group, entry); onwards(); }} />}
    </div>
  );
}
