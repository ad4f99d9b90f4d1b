import { useCallback, useState } from 'react';
import { Alert, Button, UnstyledButton } from '@mantine/core';
import { IconArchive, IconSearch, IconSitemap } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { flowsQuery } from '../home/flowsQuery.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { flows as texts } from '../i18n/flows.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { exportFlow } from './exportFlow.ts';
import { FlowDialogs, type Asking } from './FlowDialogs.tsx';
import { FlowList } from './FlowList.tsx';
import type { FlowAction } from './FlowMenu.tsx';
import { FlowsHead } from './FlowsHead.tsx';
import { FlowsTools } from './FlowsTools.tsx';
import { matchFlows, type FlowFilter } from './matchFlows.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useMayEdit } from './useMayEdit.ts';
import classes from './FlowsPage.module.css';

addTexts('flows', texts);

/** Every flow: how it stands, how to make one, and what can be done with it. */
export function FlowsPage() {
  const { t } = useTranslation(['flows', 'app']);
  const mayEdit = useMayEdit();
  const { data: flows, error, refetch, isFetching } = useQuery({ ...flowsQuery, refetchOnMount: 'always' });
  const [filter, setFilter] = useState<FlowFilter>('all');
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const download = useMutation({ mutationFn: exportFlow, onSuccess: (file) => setSaid(t('exported', { file })) });
  const pick = useCallback((files: readonly File[]) => {
    if (files.length > 0) setAsking({ for: 'import', files, choice: Date.now() });
  }, []);
  const over = useFileDrop(mayEdit, pick);

  function act(action: FlowAction, flow: FlowSummary): void {
    setSaid('');
    if (action === 'export') download.mutate(flow.id);
    else setAsking({ for: action, flow });
  }

  const matches = flows && matchFlows(flows, filter, search);
  const clear = (): void => {
    setFilter('all');
    setSearch('');
  };

  return (
    <div className={classes.page}>
      <FlowsHead mayEdit={mayEdit} onNew={() => setAsking({ for: 'new' })} onPick={pick} />
      {(flows === undefined || flows.length > 0) && <FlowsTools filter={filter} search={search} onFilter={setFilter} onSearch={setSearch} found={matches?.shown.length} />}
      <p className={classes.said} role="status">{said}</p>
      <ProblemAlert error={download.error} onClose={download.reset} />
      {error !== null && flows === undefined ? (
        <ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" loading={isFetching} onClick={() => void refetch()}>{t('app:retry')}</Button></div></ProblemAlert>
      ) : flows?.length === 0 ? (
        <EmptyNote icon={IconSitemap} title={t('empty.title')} text={t(mayEdit ? 'empty.text' : 'empty.reader')}>
          {mayEdit && <Button size="sm" onClick={() => setAsking({ for: 'new' })}>{t('new')}</Button>}
        </EmptyNote>
      ) : matches?.shown.length === 0 ? (
        filter === 'archived' && search === '' ? <EmptyNote icon={IconArchive} title={t('none.archived')} text={t('none.archivedText')} /> : (
          <EmptyNote icon={IconSearch} title={t('none.title')} text={t('none.text')}><Button size="sm" variant="light" onClick={clear}>{t('clear')}</Button></EmptyNote>
        )
      ) : <FlowList flows={matches?.shown} onAction={act} />}
      {matches && matches.putAway > 0 && (
        <p className={classes.putAway}>{t('moreArchived', { count: matches.putAway })} <UnstyledButton onClick={() => setFilter('archived')}>{t('showArchived')}</UnstyledButton></p>
      )}
      {over && <div className={classes.drop}><Alert variant="filled" title={t('drop')} /></div>}
      {asking && <FlowDialogs key={asking.for === 'import' ? asking.choice : asking.for} asking={asking} flows={flows ?? []} onClose={() => setAsking(null)} onPick={pick} onDone={(words) => { setAsking(null); setSaid(words); }} />}
    </div>
  );
}
