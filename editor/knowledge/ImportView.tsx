import { useCallback, useState } from 'react';
import { Alert, Button, FileButton, Group, SegmentedControl, Skeleton, Textarea } from '@mantine/core';
import { IconCheck, IconFileImport, IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFileDrop } from '../flows/useFileDrop.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { useBase } from './BaseContext.ts';
import { importable, importFile, importPage } from './importFile.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { knowledgeApi, type ImportMode } from './knowledgeApi.ts';
import pages from './BasePage.module.css';
import classes from './Import.module.css';

interface Source {
  readonly name: string;
  readonly content: Blob;
}

/** Takes entries from a file or a page; first it shows what would change. */
export function ImportView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, mayEdit, report } = useBase();
  const [source, setSource] = useState<Source | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [mode, setMode] = useState<ImportMode>('merge');
  const [html, setHtml] = useState('');
  const looking = useMutation({ mutationFn: ({ content, as }: { content: Blob; as: ImportMode }) => knowledgeApi.import(slug, content, as, true) });
  const taking = useMutation({
    mutationFn: ({ content, as }: { content: Blob; as: ImportMode }) => knowledgeApi.import(slug, content, as, false),
    onSuccess({ result }) {
      setSource(null);
      looking.reset();
      report(result);
    },
  });
  const look = looking.mutate;
  const begin = useCallback((next: Source, as: ImportMode) => {
    setRefused(null);
    setSource(next);
    look({ content: next.content, as });
  }, [look]);
  const reset = taking.reset;
  const pick = useCallback((files: readonly File[]) => {
    const [file, ...more] = files;
    if (!file) return;
    reset();
    const content = importFile(file);
    if (more.length > 0) setRefused(t('import.one'));
    else if (content === null) setRefused(t('import.unknown', { file: file.name }));
    else begin({ name: file.name, content }, mode);
  }, [begin, mode, reset, t]);
  const over = useFileDrop(mayEdit, pick);
  const again = (): void => {
    setSource(null);
    looking.reset();
    taking.reset();
  };

  if (!mayEdit) return <EmptyNote icon={IconFileImport} title={t('import.title')} text={t('import.reader')} />;
  return (
    <div className={pages.column}>
      <header className={classes.head}><h2>{t('import.title')}</h2><p>{t('import.intro')}</p></header>
      {taking.data && !source && (
        <Alert role="status" color="green" variant="light" mb="md" icon={<IconCheck aria-hidden />} title={t('import.done', { added: taking.data.added, changed: taking.data.changed, removed: taking.data.removed })}>
          <Link to="/knowledge/$slug" params={{ slug }} search={{}}>{t('import.see')}</Link>
        </Alert>
      )}
      {source === null ? (
        <>
          <FileButton onChange={(file) => { if (file) pick([file]); }} accept={importable}>
            {({ onClick }) => (
              <button type="button" className={classes.drop} data-over={over || undefined} onClick={onClick}>
                <IconFileUpload size={30} stroke={1.5} aria-hidden />
                <strong>{t('import.choose')}</strong>
                <span>{t('import.kinds')}</span>
              </button>
            )}
          </FileButton>
          {refused !== null && <Alert role="alert" color="red" variant="light" mt="md">{refused}</Alert>}
          <div className={classes.paste}>
            <Textarea label={t('import.paste')} description={t('import.pasteHelp')} minRows={4} maxRows={10} autosize value={html} onChange={({ currentTarget: { value } }) => setHtml(value)} spellCheck={false} />
            <Button size="sm" variant="default" mt="sm" disabled={html.trim() === ''} onClick={() => { reset(); begin({ name: t('import.page'), content: importPage(html) }, mode); }}>{t('import.look')}</Button>
          </div>
          <p className={classes.note}>{t('import.columns')}</p>
        </>
      ) : (
        <>
          <div className={classes.source}>
            <strong><bdi>{source.name}</bdi></strong>
            <SegmentedControl size="xs" value={mode} aria-label={t('import.mode')} data={[{ value: 'merge', label: t('import.merge') }, { value: 'replace', label: t('import.replace') }]} onChange={(as) => { setMode(as); look({ content: source.content, as }); }} />
          </div>
          <p className={classes.note}>{t(`import.${mode}Text`)}</p>
          {looking.isPending && <div role="status" aria-label={t('import.reading')}><Skeleton height={160} radius="md" /></div>}
          <ImportProblems error={looking.error ?? taking.error} />
          {looking.data && !looking.isPending && <ImportPreview found={looking.data} />}
          <Group justify="flex-end" gap="sm" mt="lg" className={classes.foot ?? ''}>
            <Button size="sm" variant="default" onClick={again}>{t('import.another')}</Button>
            {looking.data && <Button size="sm" loading={taking.isPending} disabled={looking.isPending || looking.data.added + looking.data.changed + looking.data.removed === 0} color={mode === 'replace' && looking.data.removed > 0 ? 'red.9' : 'rail'} onClick={() => taking.mutate({ content: source.content, as: mode })}>{mode === 'replace' && looking.data.removed > 0 ? t('import.doRemove', { count: looking.data.removed }) : t('import.do')}</Button>}
          </Group>
        </>
      )}
    </div>
  );
}
