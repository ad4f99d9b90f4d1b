import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../server/contract.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { Dialog } from '../app/Dialog.tsx';
import { LinkNote } from './LinkNote.tsx';
import { staffApi } from './staffApi.ts';
import { useStaffChange } from './useStaffChange.ts';

/** Makes a link by which somebody sets a new password. */
export function PasswordLinkDialog({ person, onClose }: { person: Colleague; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const making = useStaffChange(() => staffApi.renewPassword(person.id));
  if (making.data) return <Dialog title={t('link.passwordTitle')} onClose={onClose}><LinkNote kind="password" link={making.data} onDone={onClose} /></Dialog>;
  return (
    <ConfirmDialog cancel={t('cancel')}
      title={t('link.renewTitle', { name: person.name })} text={t('link.renewText')} label={t('link.renewDo')} grave={false}
      busy={making.isPending} error={making.error} onConfirm={() => making.mutate(undefined)} onClose={onClose}
    />
  );
}
