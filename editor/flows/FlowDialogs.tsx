import { Button, FileButton, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { Dialog } from '../app/Dialog.tsx';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { NewFlowDialog } from './NewFlowDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import classes from './Dialogs.module.css';

/** What the page is asking about. */
export type Asking =
  | { readonly for: 'new' }
  | { readonly for: 'import'; readonly files: readonly File[]; readonly choice: number }
  | { readonly for: 'rename' | 'duplicate' | 'archive' | 'unarchive'; readonly flow: FlowSummary };

interface Props {
  asking: Asking;
  flows: readonly FlowSummary[];
  onClose: () => void;
  onPick: (files: readonly File[]) => void;
  /** Given what to say. */
  onDone: (said: string) => void;
}

/** The one dialog that is open over the list. */
export function FlowDialogs({ asking, flows, onClose, onPick, onDone }: Props) {
  const { t } = useTranslation('flows');
  const slugs = (but?: string): ReadonlySet<string> => new Set(flows.flatMap(({ id, slug }) => (id === but ? [] : [slug])));
  switch (asking.for) {
    case 'new':
      return <NewFlowDialog taken={slugs()} onClose={onClose} />;
    case 'rename':
      return <RenameDialog flow={asking.flow} taken={slugs(asking.flow.id)} onClose={onClose} />;
    case 'duplicate':
      return <DuplicateDialog flow={asking.flow} taken={slugs()} onClose={onClose} />;
    case 'archive':
    case 'unarchive':
      return <ArchiveDialog flow={asking.flow} onClose={onClose} onDone={onDone} />;
    case 'import': {
      const [file, ...more] = asking.files;
      return (
        <FileButton onChange={(picked) => { if (picked) onPick([picked]); }} accept=".json,application/json">
          {({ onClick }) => {
            if (file && more.length === 0) return <ImportDialog file={file} choice={asking.choice} taken={slugs()} onClose={onClose} onAnother={onClick} />;
            return (
              <Dialog title={t('file.title')} onClose={onClose}>
                <p className={classes.text} role="alert">{t('file.unreadable.one')}</p>
                <Group justify="flex-end"><Button size="sm" onClick={onClick} data-autofocus>{t('file.another')}</Button></Group>
              </Dialog>
            );
          }}
        </FileButton>
      );
    }
  }
}
