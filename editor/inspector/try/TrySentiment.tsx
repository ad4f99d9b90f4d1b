import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { sentimentLevels } from '../../../engine/sdk/understanding.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { AskForm } from './AskForm.tsx';
import { Outcome } from './Outcome.tsx';
import { Said } from './Said.tsx';
import { Scored } from './Scored.tsx';
import type { TryProps } from './TryNode.tsx';
import { messagesIn, useTrial } from './useTrial.ts';
import classes from './try.module.css';

const reading = z.object({
  score: z.number(), level: z.enum(sentimentLevels), anger: z.number(), urgency: z.number(), complaint: z.number(), trend: z.number(), basis: z.enum(['model', 'signs']),
  causes: z.array(z.object({ term: z.string(), weight: z.number() })),
});

/** Reads the mood of some messages: how strong, why, and which way the node would take. */
export function TrySentiment({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const [text, setText] = useState('');
  const sound = type.schema.safeParse(node.config).success;
  const { mutate, data, isPending, error, reset } = useTrial(node);
  const read = reading.safeParse(data?.found?.data).data;

  return (
    <>
      <AskForm value={text} onChange={setText} onAsk={() => mutate(messagesIn(text))} placeholder={t('try.sentimentPlaceholder')} hint={t('try.sentiment.add')} busy={isPending} disabled={!sound} />
      {!sound && <p className={classes.muted}>{t('try.blocked')}</p>}
      <ProblemAlert error={error} onClose={reset} />
      <div className={classes.result} aria-live="polite">
        {data && <Outcome node={node} outlet={data.outlet} otherwise={t('try.waits')} />}
        {data && <Said texts={data.said} />}
        {read && (
          <>
            <div className={classes.line}><strong>{t('try.sentiment.level')}</strong><span>{t(`try.sentiment.levels.${read.level}`)}{read.trend !== 0 && ` · ${t('try.sentiment.trend', { trend: signed(read.trend) })}`}</span></div>
            {read.basis === 'signs' && <p className={classes.muted}>{t('try.sentiment.signs')}</p>}
            {(['score', 'anger', 'urgency', 'complaint'] as const).map((what) => (
              <div key={what}>
                <div className={classes.line}><strong>{t(`try.sentiment.${what}`)}</strong><span>{read[what].toFixed(2)}</span></div>
                <Scored score={read[what]} marks={[]} label={`${t(`try.sentiment.${what}`)} ${read[what].toFixed(2)}`} />
                <p className={classes.muted}>{t(`try.sentiment.${what}Help`)}</p>
              </div>
            ))}
            <div>
              <strong>{t('try.sentiment.why')}</strong>
              {read.causes.length === 0 ? <p className={classes.muted}>{t('try.sentiment.noCauses')}</p> : (
                <ul className={classes.words}>{read.causes.map(({ term, weight }) => <li key={term} data-down={weight < 0 || undefined} title={t(weight < 0 ? 'try.sentiment.down' : 'try.sentiment.up')}>{term} {signed(weight)}</li>)}</ul>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
}

function signed(figure: number): string {
  return `${figure > 0 ? '+' : ''}${figure.toFixed(2)}`;
}
