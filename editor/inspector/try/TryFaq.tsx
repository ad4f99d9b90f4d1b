import { useState, type FormEvent } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { matchReading } from '../../app/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { request } from '../../app/request.ts';
import { questionOf } from '../../knowledge/questionOf.ts';
import { useForm } from '../FormContext.ts';
import { Outcome } from './Outcome.tsx';
import { outletTaken, rehearseOne } from './rehearseOne.ts';
import { Scored } from './Scored.tsx';
import { tryEffect } from './tryEffect.ts';
import type { TryProps } from './TryNode.tsx';
import classes from './try.module.css';

/** Asks the knowledge base a question: which entries are like it, how much, and which way the node would take. */
export function TryFaq({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const { document, locale } = useForm();
  const [text, setText] = useState('');
  const read = type.read(node.config);
  const slug = read.ok ? (read.node.knowledge[0] ?? '') : '';
  const { mutate, data, isPending, error, reset } = useMutation({
    async mutationFn(asked: string) {
      const { ranked } = await request(`/api/knowledge/${encodeURIComponent(slug)}/match`, { method: 'POST', answer: matchReading, body: { text: asked } });
      return { asked, ranked, outcome: await take(asked) };
    },
  });

  /** What the node does with it: the engine asks, the server answers as it would in a conversation. */
  async function take(asked: string): Promise<{ outlet: string | null } | null> {
    const trial = rehearseOne(document, node, { locale, now: Date.now(), texts: [asked] });
    const pending = trial?.rehearsal.pending();
    if (!trial || !pending) return trial && { outlet: outletTaken(trial.scene, node.id) };
    const { outcome, data: found } = await tryEffect(pending.kind, pending.params);
    return { outlet: outletTaken(trial.rehearsal.answer(outcome, found), node.id) };
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '' && read.ok) mutate(text);
  }

  return (
    <>
      <form className={classes.ask} onSubmit={submit}>
        <TextInput label={t('try.message')} placeholder={t('try.faqPlaceholder')} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} maxLength={4_000} />
        <Button type="submit" size="sm" loading={isPending} disabled={!read.ok || slug === ''}>{t('try.run')}</Button>
      </form>
      {!read.ok && <p className={classes.muted}>{t(node.config['knowledge'] ? 'try.blocked' : 'try.faq.missing')}</p>}
      <ProblemAlert error={error} onClose={reset} />
      <div className={classes.result} aria-live="polite">
        {data && (
          <>
            {data.outcome && <Outcome node={node} outlet={data.outcome.outlet} otherwise={t('try.asks')} />}
            {data.ranked.length === 0 ? <p className={classes.muted}>{t('try.faq.none')}</p> : (
              <ol className={classes.entries} aria-label={t('try.faq.ranked')}>
                {data.ranked.map(({ entry, score, phrasing, parts }) => (
                  <li key={entry.id} className={classes.entry}>
                    <header><span>{localize(questionOf(entry), locale)}</span><span>{score.toFixed(2)}</span></header>
                    <Scored score={score} marks={[numberOf(node.config['unsureFrom'], 0.3), numberOf(node.config['answeredFrom'], 0.6)]} label={t('try.faq.score', { score: score.toFixed(2) })} />
                    <p>{t('try.faq.phrasing')}: {phrasing}</p>
                    {parts.length > 0 && <p>{t('try.faq.parts')}: {parts.map((part) => <mark key={part}>{part}</mark>)}</p>}
                  </li>
                ))}
              </ol>
            )}
            <p className={classes.muted}>{t('try.faq.thresholds', { answered: numberOf(node.config['answeredFrom'], 0.6), unsure: numberOf(node.config['unsureFrom'], 0.3) })}</p>
          </>
        )}
      </div>
    </>
  );
}

function numberOf(value: unknown, initial: number): number {
  return typeof value === 'number' ? value : initial;
}
