import { execFileSync } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as z from 'zod';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import { createEncoder } from '../understanding/encode/createEncoder.ts';
import { createMatcher } from '../understanding/match/createMatcher.ts';
import { learnInWorker } from '../understanding/match/learnInWorker.ts';
import { benchMood } from './benchMood.ts';
import { atMost, quantile, type Figure } from './figure.ts';
import { understandingBase } from './understandingBase.ts';

const probe = z.object({ p99: z.number(), megabytes: z.number() });

/** What matching costs: 1,000 entries with ten phrasings each, and ten times that. The encoder's lines are left out where it is not installed. */
export async function benchUnderstanding(): Promise<Figure[]> {
  const entries = understandingBase(1000);
  const from = performance.now();
  const words = createMatcher(entries);
  const built = performance.now() - from;
  const sure = entries.map(({ phrasings }, at) => `${phrasings['en']?.[at % 10] ?? ''} please`);
  const large = probe.parse(JSON.parse(execFileSync(process.execPath, [new URL('understandingProbe.ts', import.meta.url).pathname], { encoding: 'utf8' })));
  return [
    atMost('understanding: 10,000 phrasings built, without encoder', built, 'ms', 2000),
    atMost('understanding: a match in 10,000 phrasings by words, p99', await p99(sure, (text) => words.match(text, { limit: 5 })), 'ms', 1),
    atMost('understanding: one entry more in 10,000 phrasings, p99 of 20', await p99(sure.slice(0, 30), (text) => words.change({ put: [{ id: text, answer: {}, phrasings: { en: [text] } }] }), 10), 'ms', 50),
    atMost('understanding: a match in 100,000 phrasings, p99', large.p99, 'ms', 20),
    atMost('understanding: memory with 100,000 phrasings', large.megabytes, 'MB', 500),
    ...benchMood(),
    ...(await withEncoder(entries)),
  ];
}

async function withEncoder(entries: readonly KnowledgeEntry[]): Promise<Figure[]> {
  const encoder = createEncoder();
  const model = encoder.modelFor('en');
  if (model === null) return [];
  const matcher = createMatcher(entries, { encoder, learn: learnInWorker });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await matcher.prepare();
  delay.disable();
  const asked = entries.map((_, at) => `I wonder whether number ${at} could somehow be arranged differently, and how`);
  const figures = [
    atMost('understanding: a text encoded and matched in 10,000 phrasings, p99', await p99(asked, async (text) => {
      const { wants } = matcher.match(text, { limit: 5 });
      if (wants) await encoder.encode(wants.model, [wants.text]);
      matcher.match(text, { limit: 5 });
    }), 'ms', 5),
    // The histogram's own resolution is in every sample.
    atMost('understanding: delay of the event loop while encoding and learning, p99', delay.percentile(99) / 1e6 - 1, 'ms', 5),
  ];
  await encoder.close();
  return figures;
}

async function p99(texts: readonly string[], run: (text: string) => unknown, warm = 200): Promise<number> {
  const times: number[] = [];
  for (const [at, text] of texts.entries()) {
    const from = performance.now();
    await run(text);
    if (at >= warm) times.push(performance.now() - from);
  }
  return quantile(times, 0.99);
}
