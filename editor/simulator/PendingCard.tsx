import { useState } from 'react';
import { Button, Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { EffectRequest } from '../../engine/sdk/effect.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import type { Json } from '../../engine/sdk/value.ts';
import { registry } from '../../nodes/registry.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { useProblemText } from '../app/useProblemText.ts';
import { useDraft } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { questionOf } from '../knowledge/questionOf.ts';
import { effectOf } from './trial/effectOf.ts';
import { aboutTopic, answerWith, outcomeIds } from './trial/outcomeMenu.ts';
import { nodeRule } from './trial/rules.ts';
import type { Halt } from './trial/trialStore.ts';
import { world } from './trialOf.ts';
import { useTrial } from './TrialContext.ts';
import { useOutcomeText } from './useOutcomeText.ts';
import classes from './Chat.module.css';

const looksAt = z.union([z.object({ text: z.string() }).transform(({ text }) => text), z.object({ texts: z.array(z.string()) }).transform(({ texts }) => texts.join(' / '))]);

/** A lookup that waits: for the server to be back, or for somebody to say what should come of it. */
export function PendingCard({ halt }: { halt: Halt }) {
  const { t } = useTranslation('simulator');
  const { effectText, outcomeText } = useOutcomeText();
  const problemText = useProblemText();
  const request = useTrial((trial) => trial.here?.request ?? null);
  const force = useTrial((trial) => trial.force);
  const ask = useTrial((trial) => trial.ask);
  const rule = useTrial((trial) => trial.rule);
  const [always, setAlways] = useState(false);
  if (request === null) return null;
  const { node } = request;
  const pick = (id: string): void => {
    if (always) rule(nodeRule(node), id);
    void force(id);
  };
  const effect = effectOf(registry, request.kind);
  const text = looksAt.safeParse(request.params);
  // What would change something is never done while a flow is tried: somebody says what comes of it.
  const untried = halt.why === 'failed' && halt.error instanceof ProblemError && halt.error.code === 'effect.not-tried';
  const failed = halt.why === 'failed' && !untried;
  return (
    <div className={classes.card} data-tone={failed ? 'trouble' : 'calm'} role={failed ? 'alert' : 'status'}>
      <p><strong>{t(failed ? 'pending.failed' : 'pending.asking', { effect: effectText(request.kind) })}</strong></p>
      {failed && <p>{problemText(halt.error).title}</p>}
      {failed && <p>{t('pending.failedHint')}</p>}
      {text.success && text.data !== '' && <p className={classes.quiet}>{t('pending.text', { text: text.data })}</p>}
      <div className={classes.row}>
        {!untried && <Button size="compact-sm" onClick={() => void ask()}>{failed ? t('pending.retry') : t('pending.real')}</Button>}
        {effect && outcomeIds(effect).map((id) => <Button key={id} size="compact-sm" variant="default" onClick={() => pick(id)}>{outcomeText(id)}</Button>)}
      </div>
      <TopicPicker request={request} onPick={(topic) => pick(aboutTopic(topic))} />
      <EntryPicker params={request.params} onPick={(entry) => pick(answerWith(entry))} />
      <Checkbox size="xs" mt={8} label={t('pending.always')} checked={always} onChange={(event) => setAlways(event.currentTarget.checked)} />
    </div>
  );
}

const asksTopics = z.object({ classes: z.array(z.object({ id: z.string() })) });

/** Any of the topics that are asked for, by the names of their ways out. */
function TopicPicker({ request: { node, params }, onPick }: { request: Pick<EffectRequest, 'node' | 'params'>; onPick: (topic: string) => void }) {
  const { language } = useLanguage();
  const found = useDraft(({ document }) => document.nodes.find(({ id }) => id === node));
  const topics = asksTopics.safeParse(params).data?.classes ?? [];
  if (topics.length === 0 || found === undefined) return null;
  const titles = new Map(outletsOf(registry, found).map(({ name, title }) => [name, title[language]]));
  return <div className={classes.row}>{topics.map(({ id }) => <Button key={id} size="compact-sm" variant="default" onClick={() => onPick(id)}>{titles.get(`class:${id}`) ?? id}</Button>)}</div>;
}

const asksKnowledge = z.object({ knowledge: z.string() });

/** Any entry of the knowledge base that is asked, to answer with. */
function EntryPicker({ params, onPick }: { params: Json; onPick: (entry: string) => void }) {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const slug = asksKnowledge.safeParse(params).data?.knowledge;
  const [search, setSearch] = useState('');
  const { data = [] } = useQuery({ queryKey: ['knowledge', slug, 'entries'], queryFn: () => world.entries(slug ?? ''), enabled: slug !== undefined, staleTime: 60_000, retry: false });
  if (slug === undefined || data.length === 0) return null;
  const entries = data.map((entry) => ({ value: entry.id, label: localize(questionOf(entry), language) || entry.id }));
  return <Select size="xs" mt={8} searchable searchValue={search} onSearchChange={setSearch} limit={50} aria-label={t('pending.entry')} placeholder={t('pending.entry')} nothingFoundMessage={t('pending.noEntry')} data={entries} value={null} onChange={(entry) => entry !== null && onPick(entry)} />;
}
