import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { knowledgeApi } from '../../knowledge/knowledgeApi.ts';
import { questionOf } from '../../knowledge/questionOf.ts';
import { useForm } from '../FormContext.ts';
import { AskForm } from './AskForm.tsx';
import { Outcome } from './Outcome.tsx';
import { Said } from './Said.tsx';
import { Scored } from './Scored.tsx';
import type { TryProps } from './TryNode.tsx';
import { messagesIn, useTrial } from './useTrial.ts';
import classes from './try.module.css';

/** Asks the knowledge base a question: what it makes of it and why, which entries are like it, and which way the node would take. */
export function TryFaq({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const { locale } = useForm();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<readonly string[]>([]);
  const read = type.read(node.config);
  const slug = read.ok ? (read.node.knowledge[0] ?? '') : '';
  const { mutate, data, isPending, error, reset } = useTrial(node);
  const question = { text: asked.at(-1) ?? '', before: asked.slice(-4, -1), of: 'live' } as const;
  const match = useQuery({
    queryKey: ['knowledge', slug, 'match', question],
    queryFn: ({ signal }) => knowledgeApi.match(slug, question, signal),
    enabled: asked.length > 0 && slug !== '',
    staleTime: 0,
    retry: false,
  });
  const thresholds = (['answeredFrom', 'unsureFrom'] as const).flatMap((name) => {
    const from = node.config[name];
    return typeof from === 'number' ? [{ name, from }] : [];
  });

  function ask(): void {
    const messages = messagesIn(text);
    setAsked(messages);
    mutate(messages);
  }

  return (
    <>
      <AskForm value={text} onChange={setText} onAsk={ask} placeholder={t('try.faqPlaceholder')} hint={t('try.faq.add')} busy={isPending} disabled={!read.ok || slug === ''} />
      {!read.ok && <p className={classes.muted}>{t(node.config['knowledge'] ? 'try.blocked' : 'try.faq.missing')}</p>}
      <ProblemAlert error={error ?? match.error} onClose={reset} />
      <div className={classes.result} aria-live="polite">
        {data && <Outcome node={node} outlet={data.outlet} otherwise={t('try.asks')} />}
        {data && <Said texts={data.said} />}
        {match.data && (
          <>
            <p className={classes.muted}>{t(`try.faq.decision.${match.data.decision}`)}{match.data.ranked.length > 0 && ` · ${t(`try.faq.layer.${match.data.layer}`)}`}</p>
            {match.data.readAs !== undefined && <p className={classes.muted}>{t('try.faq.readAs', { text: match.data.readAs })}</p>}
            {match.data.ranked.length === 0 ? <p className={classes.muted}>{t('try.faq.none')}</p> : (
              <ol className={classes.entries} aria-label={t('try.faq.ranked')}>
                {match.data.ranked.map(({ entry, score, phrasing, parts }) => (
                  <li key={entry.id} className={classes.entry}>
                    <header><span>{localize(questionOf(entry), locale)}</span><span>{score.toFixed(2)}</span></header>
                    <Scored score={score} marks={thresholds.map(({ from }) => from)} label={t('try.faq.score', { score: score.toFixed(2) })} />
                    <p>{t('try.faq.phrasing')}: {phrasing}</p>
                    {parts.length > 0 && <p>{t('try.faq.parts')}: {parts.map((part) => <mark key={part}>{part}</mark>)}</p>}
                  </li>
                ))}
              </ol>
            )}
            {thresholds.map(({ name, from }) => <p key={name} className={classes.muted}>{t(`try.faq.${name}`, { from })}</p>)}
          </>
        )}
      </div>
    </>
  );
}
