import { useState, type FormEvent } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useForm } from '../FormContext.ts';
import { Outcome } from './Outcome.tsx';
import { outletTaken, rehearseOne } from './rehearseOne.ts';
import { Scored } from './Scored.tsx';
import { tryEffect } from './tryEffect.ts';
import type { TryProps } from './TryNode.tsx';
import classes from './try.module.css';

const reading = z.object({ score: z.number(), anger: z.number(), causes: z.array(z.object({ term: z.string(), weight: z.number() })) });

/** Reads the mood of some messages: how strong, why, and which way the node would take. */
export function TrySentiment({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const { document, locale } = useForm();
  const [text, setText] = useState('');
  const sound = type.schema.safeParse(node.config).success;
  const { mutate, data, isPending, error, reset } = useMutation({
    async mutationFn(typed: string) {
      const texts = typed.split('\n').map((each) => each.trim()).filter((each) => each !== '').slice(-10);
      const trial = rehearseOne(document, node, { locale, now: Date.now(), texts });
      const pending = trial?.rehearsal.pending();
      if (!trial || !pending) return null;
      const found = await tryEffect(pending.kind, pending.params);
      return { outlet: outletTaken(trial.rehearsal.answer(found.outcome, found.data), node.id), read: reading.safeParse(found.data).data };
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '') mutate(text);
  }

  return (
    <>
      <form className={classes.ask} onSubmit={submit}>
        <Textarea label={t('try.message')} description={t('try.sentiment.add')} placeholder={t('try.sentimentPlaceholder')} autosize minRows={2} maxRows={8} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} maxLength={4_000} />
        <Button type="submit" size="sm" loading={isPending} disabled={!sound}>{t('try.run')}</Button>
      </form>
      {!sound && <p className={classes.muted}>{t('try.blocked')}</p>}
      <ProblemAlert error={error} onClose={reset} />
      <div className={classes.result} aria-live="polite">
        {data && (
          <>
            <Outcome node={node} outlet={data.outlet} otherwise={t('try.waits')} />
            {data.read && (
              <>
                {(['score', 'anger'] as const).map((what) => (
                  <div key={what}>
                    <div className={classes.line}><strong>{t(`try.sentiment.${what}`)}</strong><span>{data.read?.[what].toFixed(2)}</span></div>
                    <Scored score={data.read?.[what] ?? 0} marks={[]} label={`${t(`try.sentiment.${what}`)} ${data.read?.[what].toFixed(2)}`} />
                    <p className={classes.muted}>{t(`try.sentiment.${what}Help`)}</p>
                  </div>
                ))}
                <div>
                  <strong>{t('try.sentiment.why')}</strong>
                  {data.read.causes.length === 0 ? <p className={classes.muted}>{t('try.sentiment.noCauses')}</p> : (
                    <ul className={classes.words}>{data.read.causes.map(({ term, weight }) => <li key={term} data-down={weight < 0 || undefined} title={t(weight < 0 ? 'try.sentiment.down' : 'try.sentiment.up')}>{term} {weight > 0 ? '+' : ''}{weight.toFixed(2)}</li>)}</ul>
                  )}
                </div>
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}
