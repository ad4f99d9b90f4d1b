import { createElement, lazy, Suspense, useState, type ComponentType } from 'react';
import { Button, Loader } from '@mantine/core';
import { IconChevronDown, IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../engine/sdk/flow.ts';
import type { NodeType } from '../../../engine/sdk/node.ts';
import classes from './try.module.css';

export interface TryProps {
  readonly node: FlowNode;
  readonly type: NodeType;
}

/** By node type: what there is to try about it alone. */
const trials: ReadonlyMap<string, ComponentType<TryProps>> = new Map([
  ['faq-match', lazy(() => import('./TryFaq.tsx').then(({ TryFaq }) => ({ default: TryFaq })))],
  ['classify', lazy(() => import('./TryClassify.tsx').then(({ TryClassify }) => ({ default: TryClassify })))],
  ['sentiment-check', lazy(() => import('./TrySentiment.tsx').then(({ TrySentiment }) => ({ default: TrySentiment })))],
  ['condition', lazy(() => import('./TryCondition.tsx').then(({ TryCondition }) => ({ default: TryCondition })))],
  ['conversation', lazy(() => import('./TryConversation.tsx').then(({ TryConversation }) => ({ default: TryConversation })))],
]);

/** Tries a node without the flow around it. */
export function TryNode({ node, type }: TryProps) {
  const { t } = useTranslation('inspector');
  const [open, setOpen] = useState(false);
  const Trial = trials.get(type.type);
  if (Trial === undefined) return null;
  return (
    <section className={classes.try} aria-label={t('try.title')}>
      <Button fullWidth justify="space-between" variant="light" size="sm" aria-expanded={open} leftSection={<IconFlask size={16} aria-hidden />} rightSection={<IconChevronDown size={16} aria-hidden className={classes.arrow ?? ''} />} onClick={() => setOpen(!open)}>{t('try.title')}</Button>
      {open && <div className={classes.body}><Suspense fallback={<Loader size="sm" aria-label={t('try.running')} />}>{createElement(Trial, { node, type })}</Suspense></div>}
    </section>
  );
}
