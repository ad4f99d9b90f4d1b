import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../app/Dialog.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { recordAgain } from './recordAgain.ts';
import { transcriptOf } from './trial/transcriptOf.ts';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';
import { useTests } from './useTests.ts';
import classes from './Simulator.module.css';

/** Keeps the conversation as a test, under a name. */
export function SaveButton({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation('simulator');
  const { mayEdit } = useOpenFlow();
  const [open, setOpen] = useState(false);
  const begun = useTrial((trial) => trial.tree.at >= 0);
  if (!mayEdit) return null;
  return (
    <>
      <Button size="compact-sm" variant="light" disabled={!begun} leftSection={<IconTestPipe size={15} aria-hidden />} onClick={() => setOpen(true)}>{t('save.open')}</Button>
      {open && <Dialog title={t('save.title')} onClose={() => setOpen(false)}><SaveForm onClose={() => setOpen(false)} onSaved={onSaved} /></Dialog>}
    </>
  );
}

function SaveForm({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const { t } = useTranslation('simulator');
  const { save } = useTests();
  const document = useDraft((draft) => draft.document);
  const path = usePath();
  const flow = useTrial((trial) => trial.flow);
  const problems = useTrial((trial) => trial.problems);
  const said = path.flatMap(({ what }) => (what.type === 'text' ? [what.text] : what.type === 'choice' ? [what.label] : []));
  const [name, setName] = useState(said.slice(0, 3).join('，').slice(0, 60));
  const [failure, setFailure] = useState<unknown>();
  const [begun] = path;
  const middle = begun !== undefined && (begun.moment.flow.plan.document.start !== document.start || (begun.what.type === 'begin' && begun.what.text !== ''));
  // What no replay would know of: the transcript has to be made by one.
  const altered = path.some(({ what, moment }) => what.type === 'set' || moment.flow !== flow);
  const stop = problems.length > 0 ? t('save.broken') : middle ? t('save.notStart') : undefined;

  async function keep(): Promise<void> {
    setFailure(undefined);
    try {
      const title = name.trim();
      const transcript = transcriptOf(title, path);
      await save.mutateAsync({ name: title, transcript: altered ? await recordAgain(document, transcript) : transcript });
      onClose();
      onSaved();
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); if (stop === undefined && name.trim() !== '') void keep(); }}>
      <p className={classes.quiet}>{stop ?? t('save.text')}</p>
      {stop === undefined && <TextInput label={t('save.name')} placeholder={t('save.placeholder')} maxLength={200} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />}
      {stop === undefined && altered && <p className={classes.caution}>{t('save.real')}</p>}
      {failure !== undefined && <ProblemAlert error={failure} />}
      <div className={classes.buttons}>
        <Button variant="default" size="sm" onClick={onClose}>{t('save.cancel')}</Button>
        {stop === undefined && <Button type="submit" size="sm" loading={save.isPending} disabled={name.trim() === ''}>{t('save.do')}</Button>}
      </div>
    </form>
  );
}
