import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EffectType } from '../../../engine/sdk/effect.ts';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { handoff } from '../../../engine/sdk/handoff.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { parseFlow } from '../../../engine/sdk/parseFlow.ts';
import { classify, faqMatch, sentiment } from '../../../nodes/effects.ts';
import { registry } from '../../../nodes/registry.ts';
import { knowledgeBase } from '../../../server/contract.ts';
import { simulator } from '../../i18n/simulator.ts';
import { valueAt } from '../../inspector/schema/path.ts';
import { edgeKey } from '../../draft/edgeKey.ts';
import { enact } from './enact.ts';
import { outcomeIds } from './outcomeMenu.ts';
import { kindRule, nodeRule } from './rules.ts';
import { nodeOf, traceOf } from './traceOf.ts';
import { durationText, transcriptOf } from './transcriptOf.ts';
import { pathTo, tipAfter, tips, type Point } from './tree.ts';
import { createTrial, type TrialStore, type TrialWorld } from './trialStore.ts';

const shop = (() => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../../../examples/shop-support', file), 'utf8'));
  const parsed = parseFlow(read('flow.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { document: parsed.document, knowledge: knowledgeBase.parse(read('knowledge.json')) };
})();

/** Answers like the server, though it knows a question only by its very words and anger only by one. */
const perform: TrialWorld['perform'] = async ({ kind, params }) => {
  if (kind === 'sentiment') {
    const furious = sentiment.params.parse(params).texts.at(-1)?.includes('骗子');
    return { outcome: 'read', data: { score: furious ? 0 : 0.5, anger: furious ? 1 : 0, language: 'zh', causes: [] } };
  }
  if (kind === 'classify') return { outcome: 'other', data: { nearest: null } };
  const { text, locale } = faqMatch.params.parse(params);
  const found = shop.knowledge.entries.find(({ phrasings }) => phrasings[locale]?.includes(text));
  return found ? { outcome: 'answered', data: { entry: found.id, question: text, answer: found.answer[locale] ?? '', score: 1, matched: [text] } } : { outcome: 'missed', data: {} };
};

async function tryOut(document: FlowDocument, world: Partial<TrialWorld> = {}): Promise<TrialStore> {
  const store = createTrial({ registry, perform, entries: async () => shop.knowledge.entries, now: () => Date.UTC(2026, 10, 20, 2), ...world }, 'zh');
  store.getState().load(document);
  await store.getState().begin();
  return store;
}

const path = (store: TrialStore) => pathTo(store.getState().tree, store.getState().tree.at);
const said = (store: TrialStore) => path(store).flatMap(({ scene }) => scene.messages.map(({ text }) => text));
const visited = (store: TrialStore) => path(store).flatMap(({ scene }) => scene.visits.map(({ node, outlet }) => `${node ?? ''}>${outlet ?? ''}`));

const deeds = fc.oneof(
  fc.constantFrom('什么时候发货？', '转人工', '我要投诉', '你们这群骗子！气死我了', '谢谢', '随便说说', 'QH2026110005', '').map((text) => ({ type: 'text', text }) as const),
  fc.nat({ max: 5 }).map((pick) => ({ type: 'pick', pick }) as const),
  fc.constantFrom(30, 600, 86_400).map((seconds) => ({ type: 'wait', seconds }) as const),
  fc.constantFrom('accepts', 'requeues', 'resolves', 'returns', 'absent').map((deed) => ({ type: 'agent', deed, name: '小林' }) as const),
  fc.constantFrom({ type: 'ask-person' } as const, { type: 'leave' } as const),
);
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

async function act(store: TrialStore, deed: Deed): Promise<void> {
  const trial = store.getState();
  if (deed.type === 'wait') await trial.pass(deed.seconds * 1_000);
  else if (deed.type === 'pick') {
    const choices = trial.here?.snapshot.context.choices ?? [];
    const choice = choices[deed.pick % Math.max(1, choices.length)];
    if (choice) await trial.act({ type: 'choice', choice: choice.id, label: choice.label });
  } else await trial.act(deed);
}

const whole = ({ what, scene, moment }: Point) => ({ what, scene, moment: { ...moment, flow: null } });

test('gone back to any moment, the same happenings give the same conversation, and the branch that was left is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 5 }), fc.array(deeds, { minLength: 1, maxLength: 4 }), fc.array(deeds, { maxLength: 3 }), async (before, after, otherwise) => {
      const store = await tryOut(shop.document);
      for (const deed of before) await act(store, deed);
      const fork = store.getState().tree.at;
      for (const deed of after) await act(store, deed);
      const left = store.getState();
      const once = path(store).map(whole);

      store.getState().goTo(fork);
      for (const deed of otherwise) await act(store, deed);
      store.getState().goTo(fork);
      for (const deed of after) await act(store, deed);
      expect(path(store).map(whole)).toEqual(once);

      store.getState().goTo(left.tree.at);
      expect(store.getState().here).toEqual(left.here);
    }),
    { numRuns: 40 },
  );
});

test('the end that was left is found again from where one went back to', async () => {
  const store = await tryOut(shop.document);
  const start = store.getState().tree.at;
  await store.getState().act({ type: 'text', text: '转人工' });
  const left = store.getState().tree.at;
  store.getState().goTo(start);
  expect(tipAfter(store.getState().tree)?.id).toBe(left);
  await store.getState().act({ type: 'text', text: '什么时候发货？' });
  expect(tips(store.getState().tree).map(({ id }) => id)).toEqual([left, store.getState().tree.at]);
});

const end = { id: 'end', type: 'end', config: {} };

/** A flow that asks one effect, each outlet leading to an end of its own. */
function asking(type: string, config: Record<string, Json>, outlets: readonly string[]): FlowDocument {
  const parsed = parseFlow({
    formatVersion: 3, name: { zh: '试' }, locales: ['zh'], variables: [], knowledge: ['shop'], start: 'it', handoff: noTriggers,
    nodes: [{ id: 'it', type, config }, ...outlets.map((outlet) => ({ ...end, id: outlet }))],
    edges: outlets.map((outlet) => ({ from: 'it', outlet, to: outlet })),
    layout: { nodes: [], groups: [], notes: [] },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

describe('an outcome that is forced leads out by its outlet', () => {
  const faq = ['answered', 'unsure', 'missed', 'failed'];
  const four = ['angry', 'negative', 'neutral', 'positive', 'failed'];
  test.each([
    ...[...faq, 'timeout', 'answered:invoice'].map((id) => ['faq-match', { knowledge: 'shop', offerSuggestions: false }, faq, id, { timeout: 'failed', 'answered:invoice': 'answered' }[id] ?? id] as const),
    ...[...four, 'timeout'].map((id) => ['sentiment-check', { levels: 'four' }, four, id, { timeout: 'failed' }[id] ?? id] as const),
    ...[...four, 'timeout'].map((id) => ['sentiment-check', { levels: 'four', angryFrom: 1, negativeBelow: 0.05, positiveFrom: 0.95 }, four, id, { timeout: 'failed' }[id] ?? id] as const),
    ...['angry', 'negative', 'neutral', 'positive'].map((id) => ['sentiment-check', { levels: 'five' }, ['very-negative', 'negative', 'neutral', 'positive', 'very-positive'], id, { angry: 'very-negative' }[id] ?? id] as const),
    ...['angry', 'neutral', 'positive'].map((id) => ['sentiment-check', { over: 'trend' }, ['falling', 'steady', 'rising'], id, { angry: 'falling', neutral: 'steady', positive: 'rising' }[id] ?? id] as const),
    ...['classified', 'classified:b', 'classified:gone', 'other', 'timeout'].map((id) => ['classify', { classes: ['a', 'b'].map((of) => ({ id: of, name: { zh: of }, examples: [of] })) }, ['class:a', 'class:b', 'other', 'failed'], id, { 'classified:b': 'class:b', other: 'other', timeout: 'failed' }[id] ?? 'class:a'] as const),
    ...['upset', 'calm', 'angry', 'positive', 'failed'].map((id) => ['sentiment-check', { levels: 'two' }, ['upset', 'calm', 'failed'], id, { angry: 'upset', positive: 'calm' }[id] ?? id] as const),
  ])('%s %o %o: %s', async (type, config, outlets, id, outlet) => {
    const store = await tryOut(asking(type, config, outlets), { perform: () => Promise.reject(new Error('offline')) });
    expect(store.getState().halt).toMatchObject({ why: 'failed' });
    expect(await store.getState().force(id)).toBe(true);
    expect(visited(store)).toContain(`it>${outlet}`);
    expect(store.getState().here?.status).toBe('closed');
  });

  test('every outcome of every effect has an id', () => {
    expect(outcomeIds(faqMatch)).toEqual(['answered', 'unsure', 'missed', 'failed', 'timeout']);
    expect(outcomeIds(sentiment)).toEqual(['angry', 'negative', 'neutral', 'positive', 'failed', 'timeout']);
    expect(outcomeIds(classify)).toEqual(['classified', 'other', 'failed', 'timeout']);
  });

  test('every effect that can be forced has words for itself and for what comes of it', () => {
    for (const texts of [simulator.zh, simulator.en]) {
      const word = (key: string): Json | undefined => key.split('.').reduce<Json | undefined>((of, name) => valueAt(of, [name]), texts as Json);
      for (const { kind, outcomes } of Object.values(registry).flatMap(({ effects }): readonly EffectType[] => effects)) {
        expect([kind, word(`effect.${kind}`)]).toEqual([kind, expect.any(String)]);
        if (kind !== handoff.kind) for (const outcome of Object.keys(outcomes)) expect([outcome, word(`outcome.${outcome}`)]).toEqual([outcome, expect.any(String)]);
      }
    }
  });

  test.each([['resolves', 'resolved'], ['returns', 'returned'], [null, 'timeout']] as const)('a person %s', async (deed, outlet) => {
    const store = await tryOut(asking('human-handoff', { patienceMinutes: 10 }, ['resolved', 'returned', 'timeout']));
    await (deed === null ? store.getState().pass(600_000) : store.getState().act({ type: 'agent', deed, name: '小林' }));
    expect(visited(store).at(-2)).toBe(`it>${outlet}`);
  });

  test('nobody on duty, and outside the hours, a hand-off is left at once; a customer who has gone leaves by their own way', async () => {
    const leave = asking('human-handoff', { whenNobody: 'leave', nobody: { zh: '没人' } }, ['resolved', 'returned', 'unavailable', 'left']);
    const alone = await tryOut(leave);
    await alone.getState().act({ type: 'agent', deed: 'absent', name: '小林' });
    expect([visited(alone).at(-2), said(alone)[1]]).toEqual(['it>unavailable', '没人']);
    const gone = await tryOut(leave);
    await gone.getState().act({ type: 'leave' });
    expect(visited(gone).at(-2)).toBe('it>left');
    // 10:00 in Shanghai on a Friday.
    const shut = await tryOut(asking('human-handoff', { hours: { weekly: [{ days: ['fri'], from: '12:00', to: '18:00' }] }, closed: { zh: '打烊了' } }, ['resolved', 'returned', 'unavailable']));
    expect([visited(shut)[0], said(shut)[0]]).toEqual(['it>unavailable', '打烊了']);
  });

  test('another agent takes over, and the bot stays silent', async () => {
    const store = await tryOut(asking('human-handoff', {}, ['resolved', 'returned']));
    for (const name of ['小林', '小周']) expect(await store.getState().act({ type: 'agent', deed: 'accepts', name })).toBe(true);
    const before = said(store).length;
    await store.getState().act({ type: 'text', text: '在吗' });
    expect([store.getState().here?.status, said(store).length]).toEqual(['agent', before]);
  });
});

describe('a person is brought in by what the customer says', () => {
  const talk = (change: Partial<FlowDocument['handoff']>): FlowDocument => ({
    ...asking('conversation', { say: [{ zh: '您好' }], expect: { kind: 'text' }, retries: 2 }, ['answered']),
    edges: [{ from: 'it', outlet: 'answered', to: 'it' }],
    handoff: { ...noTriggers, ...change },
  });
  const reasons = (store: TrialStore) => path(store).flatMap(({ scene }) => scene.faults.map(({ reason }) => reason));

  test.each([[{ phrases: { zh: ['转人工'] } }, '请转人工，谢谢', 'asked-in-words'], [{ moodBelow: 0.15 }, '你们这群骗子', 'mood-low']] as const)('%j', async (change, text, reason) => {
    const store = await tryOut(talk(structuredClone(change) as Partial<FlowDocument['handoff']>));
    await store.getState().act({ type: 'text', text: '你好' });
    expect(store.getState().here?.status).toBe('bot');
    await store.getState().act({ type: 'text', text });
    expect([store.getState().here?.status, reasons(store)]).toEqual(['queued', [reason]]);
    expect(transcriptOf('By words', path(store)).steps).toContainEqual({ status: 'queued', priority: 1, note: reason, reason });
  });

  test('where the server cannot read the mood, the words alone count', async () => {
    const store = await tryOut(talk({ moodBelow: 0.15, phrases: { zh: ['转人工'] } }), { perform: () => Promise.reject(new Error('offline')) });
    await store.getState().act({ type: 'text', text: '你们这群骗子' });
    expect([store.getState().here?.status, store.getState().busy]).toEqual(['bot', false]);
    await store.getState().act({ type: 'text', text: '转人工' });
    expect(store.getState().here?.status).toBe('queued');
  });
});

test('rules decide what comes of effects: by node before by kind, always the same, or asked each time', async () => {
  const document = asking('faq-match', { knowledge: 'shop', offerSuggestions: false }, ['answered', 'missed', 'failed']);
  const store = await tryOut(document);
  const outlet = async (): Promise<string | undefined> => {
    await store.getState().begin();
    return visited(store)[1];
  };
  store.getState().rule(kindRule('faq-match'), 'failed');
  expect(await outlet()).toBe('it>failed');
  store.getState().rule(nodeRule('it'), 'answered:invoice');
  expect(await outlet()).toBe('it>answered');
  store.getState().rule(nodeRule('it'), 'ask');
  expect([await outlet(), store.getState().halt]).toEqual([undefined, { why: 'asking' }]);
  await store.getState().ask();
  expect(visited(store)[1]).toBe('it>missed');
});

test('a server that cannot be reached loses nothing: asked again, the conversation goes on', async () => {
  let up = false;
  const store = await tryOut(shop.document, { perform: async ({ kind }) => {
    if (!up) throw new Error('offline');
    return kind === 'sentiment' ? { outcome: 'read', data: { score: 0.5, anger: 0, language: 'zh', causes: [] } } : { outcome: 'missed', data: {} };
  } });
  await store.getState().act({ type: 'text', text: '你好' });
  expect(store.getState().halt).toMatchObject({ why: 'failed' });
  up = true;
  expect(await store.getState().ask()).toBe(true);
  expect(said(store).length).toBeGreaterThan(2);
});

describe('when the draft changes', () => {
  const hello: FlowDocument = { ...asking('conversation', {}, []), nodes: [
    { id: 'it', type: 'conversation', config: { say: [{ zh: '您好' }], expect: { kind: 'text' } } },
    { id: 'bye', type: 'end', config: { say: { zh: '再见' } } },
  ], edges: [{ from: 'it', outlet: 'answered', to: 'bye' }] };

  test('the conversation goes on where it stands, though nodes have moved in the list', async () => {
    const store = await tryOut(hello);
    const [it, bye] = hello.nodes;
    store.getState().load({ ...hello, nodes: [{ ...end, id: 'new' }, { ...bye!, config: { say: { zh: '下次见' } } }, it!] });
    expect(nodeOf(store.getState().here!)).toBe('it');
    await store.getState().act({ type: 'text', text: '好' });
    expect(said(store)).toEqual(['您好', '下次见']);
  });

  test('it is over when its node is gone, and an earlier moment can still be gone back to', async () => {
    const store = await tryOut({ ...hello, edges: [{ from: 'it', outlet: 'answered', to: 'more' }], nodes: [...hello.nodes, { ...hello.nodes[0]!, id: 'more' }] });
    const first = store.getState().tree.at;
    await store.getState().act({ type: 'text', text: '好' });
    store.getState().load(hello);
    expect([store.getState().here, await store.getState().act({ type: 'text', text: '好' })]).toEqual([null, false]);
    store.getState().goTo(first);
    await store.getState().act({ type: 'text', text: '好' });
    expect(said(store)).toEqual(['您好', '再见']);
  });

  test('a draft that does not compile says why, and the trial goes on in the one before', async () => {
    const store = await tryOut(hello);
    store.getState().load({ ...hello, edges: [{ from: 'it', outlet: 'answered', to: 'gone' }] });
    expect(store.getState().problems.map(({ code }) => code)).toEqual(['flow.edge-dangling']);
    await store.getState().act({ type: 'text', text: '好' });
    expect(said(store)).toEqual(['您好', '再见']);
  });

  test('one that never compiled has only its problems', async () => {
    const store = await tryOut({ ...hello, start: 'nowhere' });
    expect([store.getState().here, store.getState().problems.length]).toEqual([null, 1]);
  });
});

test('a trial begins at any node, with variables and with what the customer said before', async () => {
  const store = await tryOut(shop.document);
  const faq = shop.document.nodes.find(({ type }) => type === 'faq-match')!;
  await store.getState().begin({ node: faq.id, text: '啥时候发货' });
  expect(visited(store)).toContain(`${faq.id}>answered`);
  const trace = traceOf(path(store), store.getState().here);
  expect(trace.edges.has(edgeKey({ from: faq.id, outlet: 'answered' }))).toBe(true);
  expect(trace.active).toBe(nodeOf(store.getState().here!));
});

test('a conversation is asked for a rating once on the way it took, and once more where the first time was decided by hand', async () => {
  const document = asking('survey', { askComment: false }, ['rated-high', 'rated-low', 'skipped']);
  const more = { id: 'more', type: 'conversation', config: { say: [{ zh: '还有别的问题吗？' }], expect: { kind: 'text' } } };
  const round: FlowDocument = { ...document, nodes: [...document.nodes, more], edges: [...document.edges.filter(({ outlet }) => outlet !== 'rated-high'), { from: 'it', outlet: 'rated-high', to: 'more' }, { from: 'more', outlet: 'answered', to: 'it' }] };
  const rate = async (store: TrialStore) => {
    await store.getState().act({ type: 'text', text: '5' });
    await store.getState().act({ type: 'text', text: '有' });
  };
  const store = await tryOut(round);
  const asked = store.getState().tree.at;
  await rate(store);
  expect(visited(store).slice(-2)).toEqual(['it>skipped', 'skipped>']);
  // Gone back, it has been asked no more than it was then.
  store.getState().goTo(asked);
  await store.getState().act({ type: 'text', text: '4' });
  expect(visited(store).at(-1)).toBe('more>');

  const forced = createTrial({ registry, perform, entries: async () => [], now: () => 0 }, 'zh');
  forced.getState().load(round);
  forced.getState().expect([{ kind: 'survey', outcome: 'kept', data: null }]);
  await forced.getState().begin();
  await rate(forced);
  expect(visited(forced).at(-1)).toBe('it>');
});

test('a forced outcome is kept in the transcript, and comes again when that is played', async () => {
  const store = await tryOut(shop.document);
  store.getState().rule(kindRule('faq-match'), 'missed');
  await store.getState().act({ type: 'text', text: '啥时候发货' });
  const kept = transcriptOf('Missed', path(store));
  expect(kept.steps).toContainEqual({ forces: 'faq-match', outcome: 'missed', data: {} });
  expect(kept.steps.findIndex((step) => 'forces' in step)).toBeLessThan(kept.steps.findIndex((step) => 'customer' in step));

  const again = await tryOut(shop.document);
  await enact(again, kept);
  expect(transcriptOf('Missed', path(again)).steps).toEqual(kept.steps);
});

test('a customer who leaves, and nobody on duty, are kept in the transcript, and come again when it is played', async () => {
  for (const deed of [{ type: 'leave' }, { type: 'agent', deed: 'absent', name: '小林' }] as const) {
    const store = await tryOut(asking('human-handoff', { whenNobody: 'leave' }, ['resolved', 'returned', 'unavailable', 'left']));
    await store.getState().act(deed);
    const kept = transcriptOf('Gone', path(store));
    expect(kept.steps).toContainEqual(deed.type === 'leave' ? { customerLeaves: true } : { agent: 'absent', name: '小林' });
    const again = await tryOut(asking('human-handoff', { whenNobody: 'leave' }, ['resolved', 'returned', 'unavailable', 'left']));
    await enact(again, kept);
    expect(transcriptOf('Gone', path(again)).steps).toEqual(kept.steps);
  }
});

test('a trial becomes a transcript that begins when and as it began', async () => {
  const store = await tryOut(shop.document);
  await store.getState().begin({ locale: 'en' });
  await store.getState().pass(90_000);
  expect(transcriptOf('Quiet', path(store))).toMatchObject({ title: 'Quiet', locale: 'en', startsAt: '2026-11-20T02:00:00.000Z', steps: expect.arrayContaining([{ silence: '90s' }]) });
  expect([90_000, 600_000, 7_200_000, 259_200_000, 500].map(durationText)).toEqual(['90s', '10m', '2h', '3d', '1s']);
  // A silence has six digits at most.
  expect([999_999_000, 1_036_801_000].map(durationText)).toEqual(['999999s', '17281m']);
});
