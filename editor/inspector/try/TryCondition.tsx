import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import type { Value } from '../../../engine/sdk/value.ts';
import { cards } from '../../../nodes/cards.ts';
import { namesIn } from '../expression/namesIn.ts';
import { ValueInput } from '../flow/ValueInput.tsx';
import { useForm } from '../FormContext.ts';
import { Outcome } from './Outcome.tsx';
import { outletTaken, rehearseOne } from './rehearseOne.ts';
import type { TryProps } from './TryNode.tsx';
import classes from './try.module.css';

const cases = z.object({ cases: z.array(z.object({ id: z.string(), when: z.string() })) });

/** Gives the variables that the cases read some values: which case holds then. */
export function TryCondition({ node }: TryProps) {
  const { t } = useTranslation('inspector');
  const { document, locale, language } = useForm();
  const [text, setText] = useState('');
  const [values, setValues] = useState<ReadonlyMap<string, Value>>(new Map());
  const [now] = useState(() => Date.now());
  const all = cases.safeParse(node.config).data?.cases ?? [];
  const names = new Set(all.flatMap(({ when }) => namesIn(when).map(({ name }) => name)));
  const read = document.variables.filter(({ name }) => names.has(name));
  const trial = rehearseOne(document, node, { locale, now, values, ...(names.has('text') && text !== '' && { texts: [text] }) });
  const outlet = trial && outletTaken(trial.scene, node.id);
  const outlets = outletsOf(cards, node);
  const winner = all.findIndex(({ id }) => outlet === `case:${id}`);
  const stopped = outlet === 'failed' ? 0 : winner < 0 ? all.length : winner;

  return (
    <>
      {names.has('text') && <TextInput label={t('try.condition.text')} value={text} maxLength={4_000} onChange={({ currentTarget }) => setText(currentTarget.value)} />}
      {read.map((variable) => (
        <ValueInput key={variable.name} label={variable.name} type={variable.type} value={values.get(variable.name) ?? variable.initial} onChange={(next) => setValues(new Map([...values].filter(([name]) => name !== variable.name).concat(next === undefined ? [] : [[variable.name, next]])))} />
      ))}
      {read.length === 0 && !names.has('text') && <p className={classes.muted}>{t('try.condition.noVariables')}</p>}
      {trial === null ? <p className={classes.muted}>{t('try.blocked')}</p> : (
        <div className={classes.result} aria-live="polite">
          <Outcome node={node} outlet={outlet} otherwise={t('try.waits')} />
          {trial.scene.faults.map(({ detail }) => <p key={detail} className={classes.muted}>{t('try.condition.fails', { detail })}</p>)}
          <ol className={classes.cases}>
            {all.map(({ id, when }, index) => <li key={id} data-holds={index === winner || undefined}><span title={when}>{outlets.find(({ name }) => name === `case:${id}`)?.title[language] ?? when}</span><span>{t(index === winner ? 'try.condition.holds' : index < stopped ? 'try.condition.not' : 'try.condition.skipped')}</span></li>)}
          </ol>
        </div>
      )}
    </>
  );
}
