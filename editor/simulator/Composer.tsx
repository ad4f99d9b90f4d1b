import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ActionIcon, SegmentedControl, Textarea, Tooltip } from '@mantine/core';
import { IconDoorExit, IconHeadset, IconSend2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTrial } from './TrialContext.ts';
import classes from './Chat.module.css';

interface Props {
  readonly asAgent: boolean;
  /** An agent is on, so that either may speak. */
  readonly canSwitch: boolean;
  readonly onSwitch: (speaker: 'customer' | 'agent') => void;
}

const limit = 4_000;

/** Where one types as the customer, or as the agent who is on. Enter sends; a digit in the empty field picks a choice. */
export function Composer({ asAgent, canSwitch, onSwitch }: Props) {
  const { t } = useTranslation('simulator');
  const here = useTrial((trial) => trial.here);
  const act = useTrial((trial) => trial.act);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const open = here !== null && here.status !== 'closed';
  const ready = open && text.trim() !== '';

  // On a phone the keyboard would cover the conversation that has just begun.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, []);

  function send(): void {
    if (!ready) return;
    const said = text.trim();
    setText('');
    void act(asAgent ? { type: 'agent-says', text: said, name: t('person.name') } : { type: 'text', text: said });
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Safari ends the composition before it reports the Enter that ended it; 229 still tells.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = text === '' && !asAgent && /^[1-9]$/.test(event.key) ? here?.snapshot.context.choices[Number(event.key) - 1] : undefined;
    if (choice) {
      event.preventDefault();
      void act({ type: 'choice', choice: choice.id, label: choice.label });
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  }

  // Never disabled: a disabled field that has the focus swallows every key, Escape among them.
  const placeholder = here === null ? t('lost.title') : !open ? t('closed') : asAgent ? t('agentPlaceholder') : t('placeholder');
  return (
    <form className={classes.composer} data-agent={asAgent || undefined} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {canSwitch && (
        <SegmentedControl size="xs" fullWidth value={asAgent ? 'agent' : 'customer'} onChange={onSwitch} aria-label={t('speakAs')} data={[{ value: 'customer', label: t('customer') }, { value: 'agent', label: t('agent') }]} />
      )}
      <div className={classes.field}>
        <Textarea
          ref={field} autosize minRows={1} maxRows={5} radius="lg" maxLength={limit} attributes={{ input: { dir: 'auto' } }} aria-label={asAgent ? t('agentPlaceholder') : t('placeholder')} placeholder={placeholder}
          enterKeyHint="send" readOnly={!open} value={text} onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown}
        />
        {here?.status === 'bot' && <Tooltip label={t('askForPerson')}><ActionIcon size={36} radius="lg" aria-label={t('askForPerson')} onClick={() => void act({ type: 'ask-person' })}><IconHeadset size={18} aria-hidden /></ActionIcon></Tooltip>}
        {open && <Tooltip label={t('leave')}><ActionIcon size={36} radius="lg" aria-label={t('leave')} onClick={() => void act({ type: 'leave' })}><IconDoorExit size={18} aria-hidden /></ActionIcon></Tooltip>}
        <ActionIcon type="submit" variant="filled" color="rail" size={36} radius="lg" aria-label={t('send')} aria-disabled={!ready} data-disabled={!ready}><IconSend2 size={18} aria-hidden /></ActionIcon>
      </div>
      <p className={classes.hint}>{t('hint')}</p>
    </form>
  );
}
