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
  const { state } = useSaving();
  const told = useTold(state.status);
  const { status, unkept } = state;
  const stuck = status === 'offline' || status === 'signedOut' || status === 'refused' || (unkept !== null && status !== 'saved');
  const Icon = icons[status];
  const text = unkept !== null && (status === 'offline' || status === 'signedOut') ? t('unkept.offline') : t(`status.${status}`);
  if (shown !== null) return null;

  return (
    <div className={classes.state} data-status={status}>
      {mayEdit && status === 'conflict' && <Settling />}
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
    </div>
  );
}

/** Opens by itself with every collision; put off, it stays at hand. */
function Settling() {
  const { t } = useTranslation('saving');
  const { saving, state: { collisions } } = useSaving();
  const [open, setOpen] = useState(true);
  return (
    <>
      <UnstyledButton className={classes.text} data-stuck aria-haspopup="dialog" onClick={() => setOpen(true)}><IconGitMerge size={14} aria-hidden /><span>{t('status.conflict')} · {t('settle.open')}</span></UnstyledButton>
      {open && <SettleDialog collisions={collisions} onSettle={saving.settle} onClose={() => setOpen(false)} />}
    </>
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
      {status === 'offline' && <Text size="sm">{t('offlineText')}</Text>}
      {status === 'signedOut' && <Text size="sm">{t('signInText')}</Text>}
      {status === 'refused' && <Text size="sm">{reason}</Text>}
      {status === 'refused' && code !== 403 && code !== 404 && code !== 413 && <ProblemAlert error={refusal} />}
      {status === 'signedOut' && <Anchor href={`/sign-in?next=${encodeURIComponent('/')}`} target="_blank" size="sm">{t('signIn')}</Anchor>}
      {code !== 403 && code !== 404 && <Button size="compact-sm" variant="light" onClick={saving.retry}>{t('retry')}</Button>}
    </div>
  );
}
