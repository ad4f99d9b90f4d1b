import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { rehearse, type Rehearsal, type Scene } from '../../engine/run/rehearse.ts';
import { rehearseNode, type Surroundings } from '../../engine/run/rehearseNode.ts';
import { flowDocument, type Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

const faqMatch = registry['faq-match'];

const variables = [{ name: 'topic', type: 'text', initial: 'my parcel' }, { name: 'kept', type: 'text' }, { name: 'entry', type: 'text' }] as const;

function look(config: Record<string, Json> = {}, around: Surroundings = {}): Rehearsal {
  return rehearseNode(faqMatch, { knowledge: 'shop', question: 'topic', ...config }, { variables, knowledge: ['shop'], ...around });
}

const delivery = { entry: 'delivery', question: 'How long is delivery?', answer: 'Three days.', score: 0.5 };
const returns = { entry: 'returns', question: 'How do I return it?', answer: 'Press Return.', score: 0.4 };

function unsure(config: Record<string, Json> = {}, around: Surroundings = {}): Rehearsal {
  const talk = look(config, around);
  talk.answer('unsure', { suggestions: [delivery, returns] });
  return talk;
}

function outletOf(scene: Scene): string | null | undefined {
  return scene.visits.find((each) => each.node === 'node' && each.outlet !== null)?.outlet;
}

test('it asks the knowledge base with its thresholds', () => {
  expect(look({ answeredFrom: 0.8, unsureFrom: 0.2, suggestions: 5 }, { locale: 'zh' }).pending()).toMatchObject({
    kind: 'faq-match',
    params: { knowledge: 'shop', text: 'my parcel', locale: 'zh', answeredFrom: 0.8, unsureFrom: 0.2, suggestions: 5 },
    timeoutMs: 10_000,
  });
});

test('left out, the thresholds are the knowledge base\'s own', () => {
  expect(look().pending()?.params).toMatchObject({ answeredFrom: null, unsureFrom: null });
  expect(look({ unsureFrom: 0.9 }).pending()?.params).toMatchObject({ answeredFrom: null, unsureFrom: 0.9 });
});

test('what the customer said before goes along, at most three texts, and never the one that is asked', () => {
  const talk = look();
  talk.answer('unsure', { suggestions: [delivery] });
  talk.type('{{ kept }}');
  expect(talk.pending()?.params).toMatchObject({ text: '{{ kept }}', before: [] });
  talk.answer('unsure', { suggestions: [delivery] });
  talk.type('the box');
  expect(talk.pending()?.params).toMatchObject({ text: 'the box', before: ['{{ kept }}'] });
});

test('questions before have no limit, but what goes along has', () => {
  const compiled = compileFlow(
    flowDocument.parse({
      formatVersion: 3, name: { en: 'x' }, locales: ['en'], variables: [], knowledge: ['shop'], start: 'ask', handoff: noTriggers,
      nodes: [{ id: 'ask', type: 'conversation', config: { say: [{ en: 'Well?' }], expect: { kind: 'text' } } }, { id: 'faq', type: 'faq-match', config: { knowledge: 'shop' } }],
      edges: [{ from: 'ask', outlet: 'answered', to: 'faq' }, { from: 'faq', outlet: 'missed', to: 'ask' }],
      layout: { nodes: [], groups: [], notes: [] },
    }),
    registry,
  );
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.problems));
  const talk = rehearse(compiled.flow, { locale: 'en', now: 0 });
  for (const text of ['one', 'two', 'three', 'four', 'two']) {
    talk.type(text);
    talk.answer('missed', {});
  }
  talk.type('x'.repeat(5_000));
  expect(talk.pending()?.params).toMatchObject({ text: 'x'.repeat(4_000), before: ['three', 'four', 'two'] });
});

test('answered says the answer and keeps it', () => {
  const talk = look({ answerInto: 'kept', entryInto: 'entry' });
  const scene = talk.answer('answered', { ...delivery, score: 0.9, matched: ['parcel'] });
  expect([scene.messages[0]?.text, outletOf(scene)]).toEqual(['Three days.', 'answered']);
  expect(talk.variables()).toMatchObject({ kept: 'Three days.', entry: 'delivery' });
});

test('or keeps it without a word', () => {
  const talk = look({ sayAnswer: false, answerInto: 'kept' });
  expect(talk.answer('answered', { ...delivery, matched: [] }).messages).toEqual([]);
  expect(talk.variables()['kept']).toBe('Three days.');
});

test('an answer may be rated, unless the operator does not ask; what is no answer may not', () => {
  const answered = (config: Record<string, Json>) => look(config).answer('answered', { ...delivery, matched: [] }).messages[0];
  expect(answered({})).toMatchObject({ text: 'Three days.', rateable: true });
  expect(answered({ askHelpful: false })).not.toHaveProperty('rateable');
  expect(look().answer('unsure', { suggestions: [delivery] }).messages[0]).not.toHaveProperty('rateable');
});

test('an answer is filled in with the flow\'s variables, once, and kept so', () => {
  const talk = look({ answerInto: 'kept' });
  const answer = '{{ topic }}: {{ size(topic) }}{{ nobody }}{{ secrets.x }} {{ half';
  expect(talk.answer('answered', { ...delivery, answer, matched: [] }).messages[0]?.text).toBe(answer);
  const whole = look({ answerInto: 'kept' });
  expect(whole.answer('answered', { ...delivery, answer: '{{ topic }}: {{ size(topic) }}{{ nobody }}{{ secrets.x }}', matched: [] }).messages[0]?.text).toBe('my parcel: 9');
  expect(whole.variables()['kept']).toBe('my parcel: 9');
});

test.each(['{{secrets.x}}', '{{ topic }}', '{{ "a" + "b" }}', '}} {{ topic', '{{ [1, 2].map(x, x) }}'])('%s, typed by a customer, stays what it is', (typed) => {
  const talk = unsure({ answerInto: 'kept' });
  talk.type(typed);
  expect(talk.pending()?.params).toMatchObject({ text: typed });
  const scene = talk.answer('answered', { ...delivery, answer: 'You said {{ text }}.', matched: [] });
  expect(scene.messages[0]?.text).toBe(`You said ${typed}.`);
  expect(talk.variables()['kept']).toBe(`You said ${typed}.`);
});

test('an answer that outgrows a variable is cut, not lost', () => {
  const talk = look({ answerInto: 'kept' });
  expect(outletOf(talk.answer('answered', { ...delivery, answer: '{{ topic }}'.repeat(360), matched: [] }))).toBe('answered');
  const long = look({ answerInto: 'kept', question: 'text' });
  expect(outletOf(long.answer('answered', { ...delivery, answer: `{{ ${Array.from({ length: 40 }, () => 'topic').join(' + ')} }}`.repeat(12), matched: [] }))).toBe('answered');
  expect(String(long.variables()['kept'])).toHaveLength(4_000);
});

describe('an entry that leads on', () => {
  const refund = { ...delivery, entry: 'refund', answer: 'Let us begin.', leadsTo: 'refund' };
  const ways = [{ id: 'refund', title: { en: 'Refund' } }];

  test('says its answer and leaves by its way, found or chosen', () => {
    const talk = look({ ways, entryInto: 'entry' });
    const scene = talk.answer('answered', { ...refund, matched: [] });
    expect([scene.messages.map(({ text }) => text), outletOf(scene), talk.variables()['entry']]).toEqual([['Let us begin.'], 'way:refund', 'refund']);
    const offered = look({ ways });
    offered.answer('unsure', { suggestions: [delivery, refund] });
    expect(outletOf(offered.choose('entry:refund'))).toBe('way:refund');
  });

  test('need not say anything', () => {
    const scene = look({ ways }).answer('answered', { ...refund, answer: '', matched: [] });
    expect([scene.messages, outletOf(scene)]).toEqual([[], 'way:refund']);
  });

  test('says nothing where its way leaves that to the nodes there, but keeps the answer for them', () => {
    const talk = look({ ways: [{ ...ways[0], sayAnswer: false }], answerInto: 'kept' });
    const scene = talk.answer('answered', { ...refund, matched: [] });
    expect([scene.messages, outletOf(scene), talk.variables()['kept']]).toEqual([[], 'way:refund', 'Let us begin.']);
    expect(look({ ways: [{ ...ways[0], sayAnswer: false }] }).answer('answered', { ...delivery, matched: [] }).messages).toHaveLength(1);
  });

  test('leaves by answered where the node has no such way', () => {
    for (const leadsTo of ['tracking', 'answered', '__proto__', '']) expect(outletOf(look({ ways }).answer('answered', { ...refund, leadsTo, matched: [] })), leadsTo).toBe('answered');
    expect(outletOf(look().answer('answered', { ...refund, matched: [] }))).toBe('answered');
  });

  test('has not helped yet: what comes of it is for the nodes there', () => {
    expect(['answered', 'way:refund', 'way:', 'unsure', 'missed', 'failed'].map((outlet) => faqMatch.meaning(outlet))).toEqual(['helped', 'onward', 'onward', 'unmet', 'unmet', 'failed']);
  });

  test('has ways of different names, at most twenty', () => {
    const named = (ids: string[]) => faqMatch.read({ knowledge: 'shop', ways: ids.map((id) => ({ id })) }).ok;
    expect([named(['a', 'b']), named(['a', 'a']), named(['a b']), named(['退款']), named(Array.from({ length: 21 }, (_, index) => `w${index}`))]).toEqual([true, false, false, true, false]);
  });
});

test.each([['missed', {}, 'missed'], ['missed', { nearest: { entry: 'delivery', score: 0.2 } }, 'missed'], ['failed', {}, 'failed']])('%s leaves by its outlet', (outcome, data, outlet) => {
  expect(outletOf(look().answer(outcome, data))).toBe(outlet);
});

test('no answer within ten seconds is a failure; undrawn, a person takes over', () => {
  expect(outletOf(look().pass(10_000))).toBe('failed');
  const talk = look({}, { undrawn: ['failed'] });
  talk.pass(10_000);
  expect(talk.status()).toBe('queued');
});

test('unsure offers what it may be, and none of these', () => {
  const talk = look({}, { locale: 'zh-CN' });
  const scene = talk.answer('unsure', { suggestions: [delivery, returns] });
  expect(scene.messages).toHaveLength(1);
  expect(scene.messages[0]?.choices.map((each) => each.label)).toEqual(['How long is delivery?', 'How do I return it?', '都不是']);
  expect(talk.nextDue()).toBeNull();
});

test('no more is offered than the operator wants', () => {
  const talk = look({ suggestions: 1 });
  talk.answer('unsure', { suggestions: [delivery, returns] });
  expect(talk.choices()).toHaveLength(2);
});

test('choosing one says its answer, pressed or typed', () => {
  for (const how of [(talk: Rehearsal) => talk.choose('entry:returns'), (talk: Rehearsal) => talk.type('2'), (talk: Rehearsal) => talk.type('how do i return it')]) {
    const talk = unsure({ entryInto: 'entry' });
    const scene = how(talk);
    expect([scene.messages[0]?.text, outletOf(scene), talk.variables()['entry']]).toEqual(['Press Return.', 'answered', 'returns']);
  }
});

test('none of these is a miss, pressed or typed', () => {
  expect(outletOf(unsure().choose('none'))).toBe('missed');
  for (const text of ['None of these', '都不是。', 'no', '3']) expect(outletOf(unsure().type(text)), text).toBe('missed');
});

test('an entry called none is not taken for it', () => {
  const talk = look();
  talk.answer('unsure', { suggestions: [{ ...delivery, entry: 'none' }] });
  expect(outletOf(talk.choose('entry:none'))).toBe('answered');
});

test('other words are looked up again, twice, and then it is a miss', () => {
  const talk = unsure();
  for (const text of ['the box', 'the thing I bought']) {
    talk.type(text);
    expect(talk.pending()?.params).toMatchObject({ text });
    talk.answer('unsure', { suggestions: [delivery] });
  }
  expect(outletOf(talk.type('oh well'))).toBe('missed');
});

test('what is typed while it is looking counts as other words', () => {
  const talk = look();
  expect(talk.type('I mean the box').visits).toEqual([]);
  talk.answer('unsure', { suggestions: [delivery] });
  expect(talk.pending()?.params).toMatchObject({ text: 'I mean the box' });
  expect(outletOf(talk.answer('answered', { ...returns, matched: [] }))).toBe('answered');
});

test('where nothing is to be offered, unsure is an outlet', () => {
  const scene = look({ offerSuggestions: false }).answer('unsure', { suggestions: [delivery] });
  expect([scene.messages, outletOf(scene)]).toEqual([[], 'unsure']);
  const outlets = (config: Record<string, Json>) => {
    const read = faqMatch.read({ knowledge: 'shop', ...config });
    return read.ok ? read.node.outlets.map((each) => each.name) : [];
  };
  expect(outlets({})).toEqual(['answered', 'missed', 'failed']);
  expect(outlets({ offerSuggestions: false })).toEqual(['answered', 'unsure', 'missed', 'failed']);
});

test('data without the declared shape ends in failed', () => {
  for (const data of [null, {}, { ...delivery, matched: [], score: 2 }, { ...delivery, matched: [], extra: 1 }]) expect(outletOf(look().answer('answered', data))).toBe('failed');
});

test('unsure cannot begin above answered, and the knowledge is named by its slug', () => {
  expect(faqMatch.read({ knowledge: 'shop', answeredFrom: 0.3, unsureFrom: 0.6 }).ok).toBe(false);
  expect(faqMatch.read({ knowledge: 'shop', unsureFrom: 0.9 }).ok).toBe(true);
  expect(faqMatch.read({ knowledge: 'Shop!' }).ok).toBe(false);
  const read = faqMatch.read({ knowledge: 'shop', answerInto: 'kept' });
  expect(read.ok && [read.node.knowledge, read.node.sets('answered'), read.node.sets('missed')]).toEqual([['shop'], ['kept'], []]);
});
