import { useState } from 'react';
import { Alert } from '@mantine/core';
import { IconCheck, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FlowVersion } from '../../server/contract.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { shareEqual } from '../draft/shareEqual.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { versions as texts } from '../i18n/versions.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { useSaving } from '../saving/useSaving.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { GoLiveDialog } from './GoLiveDialog.tsx';
import { useVersionDocument } from './useVersionDocument.ts';
import { VersionItem } from './VersionItem.tsx';
import { versionsQuery } from './versionsQuery.ts';
import classes from './History.module.css';

addTexts('versions', texts);

/** Every published version: who, when and why; to be looked at, compared, made live again or taken as the draft. */
export function History() {
  const { t } = useTranslation('versions');
  const flow = useOpenFlow();
  const { around } = useSaving();
  const navigate = useNavigate();
  const load = useVersionDocument();
  const { data, error } = useQuery(versionsQuery(flow.id, around.liveVersion));
  const [comparing, setComparing] = useState<{ from: number | null; to: number | null } | null>(null);
  const [raising, setRaising] = useState<FlowVersion | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const owner = flow.shown?.draft ?? flow;

  async function restore({ version }: FlowVersion): Promise<void> {
    try {
      const document = await load(version);
      owner.draft.getState().change({ name: 'restore', count: 1 }, (now) => shareEqual(now, document));
      setFailure(null);
      setRestored(version);
      if (flow.shown) await navigate({ to: '/flows/$flow', params: { flow: flow.id }, search: {} });
    } catch (thrown) {
      setFailure(thrown);
    }
  }

  if (data === undefined) return error ? <div className={classes.panel}><ProblemAlert error={error} /></div> : <LoadingPage />;
  if (data.length === 0) return <EmptyNote icon={IconHistory} title={t('empty.title')} text={t('empty.text')} />;
  return (
    <div className={classes.panel}>
      <ProblemAlert error={failure} onClose={() => setFailure(null)} />
      {restored !== null && <Alert role="status" color="green" icon={<IconCheck aria-hidden />} withCloseButton closeButtonLabel={t('close')} onClose={() => setRestored(null)}>{t('restored', { version: restored })}</Alert>}
      <ol className={classes.list}>
        {data.map((each) => (
          <VersionItem
            key={each.version}
            version={each}
            live={each.version === around.liveVersion}
            shown={each.version === flow.shown?.version.version}
            onOpen={() => void navigate({ to: '/flows/$flow', params: { flow: flow.id }, search: { version: each.version } })}
            onCompareDraft={() => setComparing({ from: each.version, to: null })}
            onCompareWith={data.length > 1 ? () => setComparing({ from: data.find(({ version }) => version < each.version)?.version ?? each.version, to: each.version }) : null}
            onMakeLive={owner.mayEdit && each.version !== around.liveVersion ? () => setRaising(each) : null}
            onRestore={owner.mayEdit ? () => void restore(each) : null}
          />
        ))}
      </ol>
      {comparing && <CompareDialog versions={data} from={comparing.from} to={comparing.to} onClose={() => setComparing(null)} />}
      {raising && <GoLiveDialog version={raising.version} onClose={() => setRaising(null)} />}
    </div>
  );
}
