import { useState } from 'react';
import { ActionIcon, Badge, Button, Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowTranscript, TranscriptResult } from '../../server/contract.ts';
import { Dialog } from '../app/Dialog.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { enact } from './trial/enact.ts';
import { useTrialStore } from './TrialContext.ts';
import { useStepLine } from './useStepLine.ts';
import type { useTests } from './useTests.ts';
import shared from './Simulator.module.css';
import classes from './TestList.module.css';

interface Props {
  readonly test: FlowTranscript;
  /** What it last came to; undefined before it ran. */
  readonly result: TranscriptResult | undefined;
  readonly tests: ReturnType<typeof useTests>;
  readonly onOpen: () => void;
}

/** One test: how it stands, where it differs, and what can be done about it. */
export function TestItem({ test, result, tests: { run, accept, rename, remove }, onOpen }: Props) {
  const { t } = useTranslation('simulator');
  const { mayEdit } = useOpenFlow();
  const trial = useTrialStore();
  const [asking, setAsking] = useState<'rename' | 'remove'>();
  const [name, setName] = useState(test.name);
  const close = (): void => setAsking(undefined);
  const state = result === undefined ? 'notRun' : result.passed ? 'passed' : 'differs';
  const busy = (run.isPending && run.variables === test.id) || (accept.isPending && accept.variables.id === test.id);
  const failure = accept.isError && accept.variables.id === test.id ? accept.error : undefined;

  function open(): void {
    onOpen();
    void enact(trial, test.transcript);
  }

  return (
    <li className={classes.test} data-state={state}>
      <div className={classes.title}>
        <strong>{test.name}</strong>
        <Badge size="sm" variant="light" tt="none" color={state === 'passed' ? 'green' : state === 'differs' ? 'red' : 'gray'}>{t(`tests.${state}`)}</Badge>
      </div>
      {result?.difference && <Difference difference={result.difference} />}
      {failure !== undefined && <ProblemAlert error={failure} />}
      <div className={classes.deeds}>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => run.mutate(test.id)}>{t('tests.run')}</Button>
        <Button size="compact-sm" variant="default" onClick={open}>{t('tests.open')}</Button>
        {mayEdit && state === 'differs' && <Button size="compact-sm" variant="light" loading={busy} onClick={() => accept.mutate(test)}>{t('tests.accept')}</Button>}
        {mayEdit && (
          <Menu position="bottom-end">
            <Menu.Target><ActionIcon aria-label={`${t('tests.more')}: ${test.name}`}><IconDots size={18} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setAsking('rename')}>{t('tests.rename')}</Menu.Item>
              <Menu.Item color="red" onClick={() => setAsking('remove')}>{t('tests.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {asking === 'rename' && (
        <Dialog title={t('tests.rename')} onClose={close}>
          <form className={shared.form} onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') rename.mutate({ test, name: name.trim() }, { onSuccess: close }); }}>
            <TextInput label={t('save.name')} maxLength={200} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
            {rename.isError && <ProblemAlert error={rename.error} />}
            <div className={shared.buttons}><Button variant="default" size="sm" onClick={close}>{t('save.cancel')}</Button><Button type="submit" size="sm" loading={rename.isPending}>{t('save.do')}</Button></div>
          </form>
        </Dialog>
      )}
      {asking === 'remove' && (
        <Dialog title={t('tests.confirmRemove', { name: test.name })} onClose={close}>
          <div className={shared.form}>
            <p className={shared.quiet}>{t('tests.confirmRemoveText')}</p>
            {remove.isError && <ProblemAlert error={remove.error} />}
            <div className={shared.buttons}><Button variant="default" size="sm" onClick={close}>{t('save.cancel')}</Button><Button color="red" size="sm" loading={remove.isPending} onClick={() => remove.mutate(test, { onSuccess: close })}>{t('tests.remove')}</Button></div>
          </div>
        </Dialog>
      )}
    </li>
  );
}

function Difference({ difference: { at, expected, actual } }: { difference: NonNullable<TranscriptResult['difference']> }) {
  const { t } = useTranslation('simulator');
  const line = useStepLine();
  return (
    <div className={classes.difference}>
      <p>{t('tests.step', { number: at + 1 })}</p>
      <dl>
        <div data-side="expected"><dt>{t('tests.expected')}</dt><dd>{line(expected)}</dd></div>
        <div data-side="actual"><dt>{t('tests.actual')}</dt><dd>{line(actual)}</dd></div>
      </dl>
    </div>
  );
}
