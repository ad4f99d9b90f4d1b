import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../app/Dialog.tsx';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageTag } from '../i18n/language.ts';
import { FileProblems } from './FileProblems.tsx';
import { flowFileLimit } from './readFlowFile.ts';
import { ImportForm } from './ImportForm.tsx';
import { inspectFile } from './inspectFile.ts';
import { Reading } from './Reading.tsx';
import { sizeText } from './sizeText.ts';
import classes from './Dialogs.module.css';

interface Props {
  file: File;
  /** Tells this choice of a file from the ones before. */
  choice: number;
  taken: ReadonlySet<string>;
  onClose: () => void;
  onAnother: () => void;
}

/** Says what a file is and what is wrong with it, and imports it as a draft when it can be read. */
export function ImportDialog({ file, choice, taken, onClose, onAnother }: Props) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['flow-file', choice], queryFn: () => inspectFile(file), gcTime: 0, staleTime: Infinity, retry: false });
  const size = (bytes: number) => sizeText(bytes, languageTag[language]);

  if (data?.is === 'ready') return <Dialog title={t('file.title')} onClose={onClose}><ImportForm fileName={file.name} document={data.document} problems={data.problems} taken={taken} onClose={onClose} /></Dialog>;
  if (data === undefined) {
    return (
      <Dialog title={t('file.title')} onClose={onClose}>
        {error === null || isFetching ? <p className={classes.reading} role="status"><Loader size="sm" aria-hidden />{t('file.reading', { file: file.name })}</p> : <Reading error={error} onRetry={() => void refetch()} />}
      </Dialog>
    );
  }
  return (
    <Dialog title={t('file.refused', { file: file.name })} size={620} onClose={onClose}>
      <div role="alert">
        {data.is === 'unreadable' ? <p className={classes.text}>{t(`file.unreadable.${data.why}`, { size: size(file.size), limit: size(flowFileLimit) })}</p> : <FileProblems problems={data.problems} />}
        <p className={classes.text}>{t('file.unchanged')}</p>
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="sm" onClick={onClose}>{t('close')}</Button>
        <Button size="sm" onClick={onAnother} data-autofocus>{t('file.another')}</Button>
      </Group>
    </Dialog>
  );
}
