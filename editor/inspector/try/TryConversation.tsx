import { useEffect, useState, type FormEvent } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../engine/sdk/value.ts';
import { useForm } from '../FormContext.ts';
import { Outcome } from './Outcome.tsx';
import { outletTaken, rehearseOne, type Trial } from './rehearseOne.ts';
import type { TryProps } from './TryNode.tsx';
import classes from './try.module.css';

interface Line {
  readonly from: 'bot' | 'customer';
  readonly text: string;
}

interface Played {
  readonly trial: Trial;
  readonly lines: readonly Line[];
  readonly outlet: string | null;
  readonly answered: boolean;
}

/** Says what the node says, and takes an answer: whether it is accepted, and what is kept of it. */
export function TryConversation({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const { document, locale } = useForm();
  const [text, setText] = useState('');
  const [played, setPlayed] = useState<Played | null>(() => begin());
  const read = type.read(node.config);

  // An edit begins it anew: what was said before is no longer what would be said.
  // oxlint-disable-next-line react/exhaustive-deps -- `begin` is of the same render
  useEffect(() => setPlayed(begin()), [node, document, locale]);

  function begin(): Played | null {
    const trial = rehearseOne(document, node, { locale, now: Date.now() });
    return trial && { trial, lines: trial.scene.messages.map((each): Line => ({ from: 'bot', text: each.text })), outlet: outletTaken(trial.scene, node.id), answered: false };
  }

  function answer(words: string, act: (trial: Trial) => Trial['scene']): void {
    const now = played?.outlet === null ? played : begin();
    if (!now) return;
    const scene = act(now.trial);
    setPlayed({ trial: now.trial, lines: [...now.lines, { from: 'customer', text: words }, ...scene.messages.map((each): Line => ({ from: 'bot', text: each.text }))], outlet: outletTaken(scene, node.id), answered: true });
    setText('');
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '') answer(text, ({ rehearsal }) => rehearsal.type(text));
  }

  if (played === null) return <p className={classes.muted}>{t('try.blocked')}</p>;
  const kept = read.ok && played.outlet !== null ? read.node.sets(played.outlet) : [];
  const passes = played.outlet !== null && !played.answered;
  const choices = played.outlet === null ? played.trial.rehearsal.choices() : [];
  return (
    <>
      <ul className={classes.bubbles} aria-live="polite" lang={locale}>
        {played.lines.map((each, index) => <li key={index} data-from={each.from}>{each.text}</li>)}
      </ul>
      {choices.length > 0 && <div className={classes.choices}>{choices.map(({ id, label }) => <Button key={id} size="compact-sm" variant="default" onClick={() => answer(label, ({ rehearsal }) => rehearsal.choose(id))}>{label}</Button>)}</div>}
      {passes ? <p className={classes.muted}>{t('try.conversation.nothing')}</p> : (
        <form className={classes.ask} onSubmit={submit}>
          <TextInput label={t('try.message')} placeholder={t('try.answerPlaceholder')} value={text} maxLength={4_000} onChange={({ currentTarget }) => setText(currentTarget.value)} />
          <Button type="submit" size="sm">{t('try.run')}</Button>
        </form>
      )}
      {played.answered && (
        <div className={classes.result} aria-live="polite">
          <Outcome node={node} outlet={played.outlet} otherwise={t('try.stays')} />
          {kept.map((name) => <p key={name} className={classes.muted}>{t('try.conversation.kept', { name })}: <strong>{shown(played.trial.rehearsal.variables()[name])}</strong></p>)}
        </div>
      )}
    </>
  );
}

function shown(value: Value | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}
