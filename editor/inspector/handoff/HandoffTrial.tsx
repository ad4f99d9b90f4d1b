import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { complaining } from '../../../engine/compile/signs.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useDraft } from '../../flow/FlowContext.ts';
import { readMood } from '../../simulator/trial/readMood.ts';
import { AskForm } from '../try/AskForm.tsx';
import { tryEffect } from '../try/tryEffect.ts';
import { messagesIn } from '../try/useTrial.ts';
import { triedWith } from './triedWith.ts';
import tries from '../try/try.module.css';
import classes from './handoff.module.css';

/** Tries what brings in a person with messages that a customer might write; their moods are read as the server reads them. */
export function HandoffTrial() {
  const { t } = useTranslation('inspector');
  const handoff = useDraft(({ document }) => document.handoff);
  const [text, setText] = useState('');
  const { mutate, data: messages, isPending, error, reset } = useMutation({
    mutationFn: (texts: readonly string[]) => Promise.all(texts.map(async (each) => ({ text: each, mood: await readMood(each, ({ kind, params }) => tryEffect(kind, params)) }))),
  });
  // What was read stays while the settings are changed: the answer follows them at once.
  const found = messages && triedWith(handoff, messages);
  return (
    <details className={classes.trial}>
      <summary>{t('handoff.try')}</summary>
      <AskForm value={text} onChange={setText} onAsk={() => mutate(messagesIn(text))} placeholder={t('handoff.tryExample')} hint={t('handoff.tryHelp')} busy={isPending} disabled={false} />
      <ProblemAlert error={error} onClose={reset} />
      <div className={tries.result} aria-live="polite">
        {messages && <p className={classes.verdict} data-person={found !== null || undefined}>{found ? t(`handoff.trial.${reasonKey(found.reason)}`, { line: found.at + 1 }) : t('handoff.trial.none')}</p>}
        {messages?.map(({ text: said, mood }, index) => (
          <div key={`${index} ${said}`} className={tries.line}>
            <bdi>{said}</bdi>
            <span>{mood === undefined ? t('handoff.trial.unread') : [t('handoff.trial.mood', { score: mood.score.toFixed(2) }), ...(mood.complaint >= complaining ? [t('handoff.trial.complains')] : [])].join(' · ')}</span>
          </div>
        ))}
      </div>
    </details>
  );
}

const reasons = ['asked-in-words', 'complaint-repeated', 'mood-low', 'mood-fell'] as const;

function reasonKey(reason: string): (typeof reasons)[number] | 'none' {
  return reasons.find((each) => each === reason) ?? 'none';
}
