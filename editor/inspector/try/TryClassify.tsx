import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../nodes/cards.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useForm } from '../FormContext.ts';
import { AskForm } from './AskForm.tsx';
import { Outcome } from './Outcome.tsx';
import { Scored } from './Scored.tsx';
import type { TryProps } from './TryNode.tsx';
import { messagesIn, useTrial } from './useTrial.ts';
import classes from './try.module.css';

const topic = z.object({ class: z.string(), score: z.number(), matched: z.array(z.string()).default([]) });
const found = z.union([topic, z.object({ nearest: topic }).transform(({ nearest }) => nearest)]);

/** Tells what a message is about: the topic most like it, how sure, and which way the node would take. */
export function TryClassify({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const { language } = useForm();
  const [text, setText] = useState('');
  const sound = type.schema.safeParse(node.config).success;
  const { mutate, data, isPending, error, reset } = useTrial(node);
  const best = found.safeParse(data?.found?.data).data;
  const from = node.config['from'];

  return (
    <>
      <AskForm value={text} onChange={setText} onAsk={() => mutate(messagesIn(text))} placeholder={t('try.classify.placeholder')} busy={isPending} disabled={!sound} />
      {!sound && <p className={classes.muted}>{t('try.blocked')}</p>}
      <ProblemAlert error={error} onClose={reset} />
      <div className={classes.result} aria-live="polite">
        {data && <Outcome node={node} outlet={data.outlet} otherwise={t('try.waits')} />}
        {data && !best && <p className={classes.muted}>{t('try.classify.none')}</p>}
        {best && (
          <div className={classes.entry}>
            <header>{t('try.classify.found', { name: outletsOf(cards, node).find(({ name }) => name === `class:${best.class}`)?.title[language] ?? best.class, score: best.score.toFixed(2) })}</header>
            <Scored score={best.score} marks={typeof from === 'number' ? [from] : []} label={t('try.faq.score', { score: best.score.toFixed(2) })} />
            {typeof from === 'number' && <p>{t('try.classify.from', { from })}</p>}
            {best.matched.length > 0 && <p>{t('try.classify.parts')}: {best.matched.map((part) => <mark key={part}>{part}</mark>)}</p>}
          </div>
        )}
      </div>
    </>
  );
}
