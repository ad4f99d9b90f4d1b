import { expect, test } from 'vitest';
import type { Rehearsal, Scene } from '../../engine/run/rehearse.ts';
import { rehearseNode, type Surroundings } from '../../engine/run/rehearseNode.ts';
import type { Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';

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

test.each([['missed', {}, 'missed'], ['failed', {}, 'failed']])('%s leaves by its outlet', (outcome, data, outlet) => {
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
  expect(faqMatch.read({ knowledge: 'Shop!' }).ok).toBe(false);
  const read = faqMatch.read({ knowledge: 'shop', answerInto: 'kept' });
  expect(read.ok && [read.node.knowledge, read.node.sets('answered'), read.node.sets('missed')]).toEqual([['shop'], ['kept'], []]);
});
