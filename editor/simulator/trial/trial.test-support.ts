import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFlow } from '../../../engine/sdk/parseFlow.ts';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { registry } from '../../../nodes/registry.ts';
import { knowledgeBase, transcript, type KnowledgeBase, type Transcript } from '../../../server/contract.ts';
import { createPerformers } from '../../../server/effects/performers.ts';
import { createMatcher } from '../../../server/understanding/createMatcher.ts';
import { createTrial, type TrialStore, type TrialWorld } from './trialStore.ts';

const examples = join(import.meta.dirname, '../../../examples');

interface Example {
  readonly document: FlowDocument;
  readonly knowledge: KnowledgeBase;
  readonly transcripts: readonly (readonly [name: string, Transcript])[];
}

/** An example with its knowledge and its transcripts. */
export function readExample(name: string): Example {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(examples, name, ...path), 'utf8'));
  const parsed = parseFlow(read('flow.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const files = readdirSync(join(examples, name, 'transcripts'));
  return {
    document: parsed.document,
    knowledge: knowledgeBase.parse(read('knowledge.json')),
    transcripts: files.map((file) => [file, transcript.parse(read('transcripts', file))] as const),
  };
}

/** A trial of a document, with the server's own performers behind it. */
export async function tryOut({ document, knowledge }: Pick<Example, 'document' | 'knowledge'>, world: Partial<TrialWorld> = {}): Promise<TrialStore> {
  const matcher = createMatcher(knowledge.entries);
  const performers = createPerformers(registry, { matcher: (slug) => (slug === knowledge.slug ? matcher : undefined) });
  const store = createTrial({
    registry,
    perform: async ({ kind, params }) => {
      const performer = performers[kind];
      if (performer?.mode !== 'inline') throw new Error(`${kind} is not performed here`);
      return performer.perform(params);
    },
    entries: async () => knowledge.entries,
    now: () => Date.UTC(2026, 10, 20, 2),
    ...world,
  }, 'zh');
  store.getState().load(document);
  await store.getState().begin();
  return store;
}
