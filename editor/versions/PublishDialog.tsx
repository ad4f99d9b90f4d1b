import { useState } from 'react';
import { Alert, Button, Checkbox, Group, Loader, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { toldWith } from '../app/toldWith.ts';
import { diffFlows } from '../draft/diffFlows.ts';
import { useSaving } from '../saving/useSaving.ts';
import { Difference } from './Difference.tsx';
import { Published } from './Published.tsx';
import { PublishProblems } from './PublishProblems.tsx';
import { suggestNote } from './suggestNote.ts';
import { TranscriptDifferences } from './TranscriptDifferences.tsx';
import { usePublishing } from './usePublishing.ts';
import { Dialog } from '../app/Dialog.tsx';
import classes from './PublishDialog.module.css';

/** Everything to be seen before customers get it: what is wrong, what changes, and a note for colleagues. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('versions');
  const { around, state } = useSaving();
  const { prepared, failure, changed, busy, done, publish } = usePublishing();
  const [note, setNote] = useState<string | null>(null);
  const [accepted, setAccepted] = useState(false);
  if (done) return <Published version={done.version} slug={around.slug} onClose={onClose} />;

  const stuck = failure !== null && (state.status === 'conflict' || state.status === 'offline' || state.status === 'signedOut' || state.status === 'refused');
  const errors = prepared?.problems.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = prepared?.problems.filter(({ severity }) => severity === 'warning') ?? [];
  const differing = toldWith(failure).transcripts ?? [];
  const found = prepared?.live ? diffFlows(prepared.live.document, prepared.document) : null;
  const written = note ?? (prepared ? suggestNote(found, t) : '');
  const footer = (
    <div className={classes.footer}>
      <Text size="sm" c="dimmed">{t('publish.running')}</Text>
      <Group gap="sm" wrap="nowrap">
        <Button size="sm" variant="default" onClick={onClose}>{t('cancel')}</Button>
        <Button size="sm" loading={busy} disabled={prepared === null || errors.length > 0 || (differing.length > 0 && !accepted)} onClick={() => void publish(written, accepted)}>{t(differing.length > 0 ? 'publish.anyway' : 'publish.do')}</Button>
      </Group>
    </div>
  );

  return (
    <Dialog title={t('publish.title')} size={860} onClose={onClose} footer={footer}>
      <div className={classes.parts}>
        {prepared === null && failure === null && <p className={classes.preparing} role="status"><Loader size="xs" aria-hidden />{t('publish.preparing')}</p>}
        {stuck && <Alert role="alert" color="orange" title={t(state.status === 'conflict' ? 'publish.conflict' : 'publish.unsaved')} />}
        {!stuck && differing.length === 0 && <ProblemAlert error={failure} />}
        {changed && <Alert role="status" color="orange">{t('publish.changed')}</Alert>}
        {differing.length > 0 && (
          <Alert role="alert" color="orange" title={t('publish.transcripts', { count: differing.length })}>
            <TranscriptDifferences results={differing} />
            <Checkbox mt="md" checked={accepted} onChange={(event) => setAccepted(event.currentTarget.checked)} label={t('publish.anyway')} />
          </Alert>
        )}
        {errors.length > 0 && <PublishProblems title={t('publish.errors', { count: errors.length })} problems={errors} severity="error" onSeek={onClose} />}
        {warnings.length > 0 && <PublishProblems title={t('publish.warnings', { count: warnings.length })} problems={warnings} severity="warning" onSeek={onClose} />}
        {prepared && errors.length === 0 && <Textarea autoFocus label={t('publish.note')} description={t('publish.noteHelp')} value={written} maxLength={2_000} autosize minRows={2} maxRows={6} onChange={(event) => setNote(event.currentTarget.value)} />}
        {prepared && (
          <section className={classes.difference}>
            <h3>{prepared.live === null ? t('publish.first', { nodes: prepared.document.nodes.length }) : found?.count === 0 ? t('publish.same') : t('publish.difference')}</h3>
            {prepared.live !== null && found !== null && found.count > 0 && <Difference before={prepared.live.document} after={prepared.document} names={[t('version', { version: prepared.live.version }), t('draft')]} />}
          </section>
        )}
      </div>
    </Dialog>
  );
}
