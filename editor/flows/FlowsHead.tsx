import { Button, FileButton } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './FlowsPage.module.css';

interface Props {
  mayEdit: boolean;
  onNew: () => void;
  onPick: (files: readonly File[]) => void;
}

/** What the room is for, and the two ways to a new flow. */
export function FlowsHead({ mayEdit, onNew, onPick }: Props) {
  const { t } = useTranslation('flows');
  return (
    <header className={classes.head}>
      <div>
        <h1>{t('title')}</h1>
        <p>{t(mayEdit ? 'intro' : 'introReader')}</p>
      </div>
      {mayEdit && (
        <div className={classes.actions}>
          <FileButton onChange={(file) => { if (file) onPick([file]); }} accept=".json,application/json">
            {(props) => <Button {...props} variant="default" size="sm" leftSection={<IconFileImport size={18} aria-hidden />}>{t('import')}</Button>}
          </FileButton>
          <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={onNew}>{t('new')}</Button>
        </div>
      )}
    </header>
  );
}
