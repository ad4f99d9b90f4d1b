import { useState } from 'react';
import { Anchor, Button, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../app/ProblemError.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { saving as savingTexts } from '../i18n/saving.ts';
import { versions as texts } from '../i18n/versions.ts';
import { FoundWork } from '../saving/FoundWork.tsx';
import { Others } from '../saving/Others.tsx';
import { SettleDialog } from '../saving/SettleDialog.tsx';
import { useSaving } from '../saving/useSaving.ts';
import { useTold } from '../saving/useTold.ts';
import classes from './SaveState.module.css';

addTexts('saving', savingTexts);
addTexts('versions', texts);

const icons = { saved: IconCloudCheck, saving: IconCloudUp, unsaved: IconCloudUp, offline: IconCloudOff, conflict: IconGitMerge, signedOut: IconAlertTriangle, refused: IconAlertTriangle } as const;

/** Whether the draft is saved, who else has it open, and what to do where saving is stuck. */
export function SaveState() {
  const { t } = useTranslation('saving');
  const { mayEdit, shown } = useOpenFlow();
  const { saving, state } = useSaving();
  const [settling, setSettling] = useState(true);
  const told = useTold(state.status);
  const { status, unkept } = state;
  const stuck = status === 'offline' || status === 'signedOut' || status === 'refused' || (unkept !== null && status !== 'saved');
  const Icon = icons[status];
  const text = unkept !== null && (status === 'offline' || status === 'signedOut') ? t('unkept.offline') : t(`status.${status}`);
  if (shown !== null) return null;

  return (
    <div className={classes.state} data-status={status}>
      {mayEdit && status === 'conflict' && <Button className={classes.settle} size="compact-xs" color="orange.9" variant="light" leftSection={<IconGitMerge size={14} aria-hidden />} onClick={() => setSettling(true)}>{t('settle.open')}</Button>}
      {mayEdit && stuck && (
        <Popover width={300} position="bottom-start" shadow="md" withArrow>
          <Popover.Target><UnstyledButton className={classes.text} data-stuck><Icon size={14} aria-hidden /><span>{text}</span></UnstyledButton></Popover.Target>
          <Popover.Dropdown><Stuck /></Popover.Dropdown>
        </Popover>
      )}
      {mayEdit && !stuck && status !== 'conflict' && <span className={classes.text}><Icon size={14} aria-hidden /><span>{text}</span></span>}
      <span role="status" className={classes.told}>{told === null ? '' : told === 'back' ? t('back') : t(`status.${told}`)}</span>
      <Others />
      {mayEdit && <FoundWork />}
      {mayEdit && status === 'conflict' && settling && <SettleDialog collisions={state.collisions} onSettle={saving.settle} onClose={() => setSettling(false)} />}
    </div>
  );
}

function Stuck() {
  const { t } = useTranslation('saving');
  const { saving, state: { status, refusal, unkept } } = useSaving();
  const code = refusal instanceof ProblemError ? refusal.status : 0;
  const reason = code === 403 ? t('reason.forbidden') : code === 404 ? t('reason.gone') : code === 413 ? t('reason.large') : t('reason.unfit');
  return (
    <div className={classes.stuck}>
      {unkept !== null && <Text size="sm">{t(`unkept.${unkept}`)}</Text>}
      {status === 'signedOut' && <Text size="sm">{t('signInText')}</Text>}
      {status === 'refused' && <Text size="sm">{reason}</Text>}
      {status === 'refused' && code !== 403 && code !== 404 && code !== 413 && <ProblemAlert error={refusal} />}
      {status === 'signedOut' && <Anchor href={`/sign-in?next=${encodeURIComponent('/')}`} target="_blank" size="sm">{t('signIn')}</Anchor>}
      {code !== 403 && code !== 404 && <Button size="compact-sm" variant="light" onClick={saving.retry}>{t('retry')}</Button>}
    </div>
  );
}
