import { expect, test } from 'vitest';
import { compiled, node, Talk, words } from './fixtures.test-support.ts';

const nodes = [node('look', 'look'), node('q', 'ask'), node('q2', 'ask', { text: { en: 'Second?' } }), node('nap', 'sleep', { ms: 5 })];
const edges = [['look', 'found', 'q'], ['q', 'answered', 'q2'], ['q2', 'answered', 'nap'], ['nap', 'next', 'q']] as const;

test('texts that come while the bot is busy are heard later, in order, one by each question', () => {
  const talk = new Talk(compiled(nodes, edges));
  expect(talk.text('one')).toMatchObject({ messages: [], heard: true });
  talk.text('two');
  talk.text('three');
  expect(words(talk.outcome('found', { what: 'it' }))).toEqual(['it', 'Yes?', 'heard one', 'Second?', 'heard two']);
  expect(talk.context.unheard).toEqual(['three']);
  expect(words(talk.timer('wake'))).toEqual(['Yes?', 'heard three', 'Second?']);
  expect(talk.context.unheard).toEqual([]);
});

test('timers that a question starts and a waiting text ends never get out', () => {
  const talk = new Talk(compiled([node('look', 'look'), node('q', 'ask', { silenceMs: 50 }), node('again', 'look')], [['look', 'found', 'q'], ['q', 'answered', 'again']]));
  talk.text('early');
  const turn = talk.outcome('found', { what: 'it' });
  expect(turn.timers.map(({ name }) => name)).toEqual(['effect-timeout']);
  expect(turn.requests).toHaveLength(1);
});

test('effects that a node asks for and a waiting text ends never get out', () => {
  const talk = new Talk(compiled([node('look', 'look'), node('b', 'broken', { at: 'outcome' })], [['look', 'found', 'b']]));
  talk.text('early');
  const turn = talk.outcome('found', { what: 'it' });
  expect(turn.requests.map(({ kind }) => kind)).toEqual(['handoff']);
  expect(turn.timers).toEqual([]);
});

test('the last ten are kept', () => {
  const talk = new Talk(compiled(nodes, edges));
  for (let index = 0; index < 12; index += 1) talk.text(`t${index}`);
  expect(talk.context.unheard).toEqual(Array.from({ length: 10 }, (_, index) => `t${index + 2}`));
});

test('what a person has read, the bot does not answer later', () => {
  const talk = new Talk(compiled(nodes, edges));
  talk.text('I am angry');
  talk.handoff();
  expect(talk.context.unheard).toEqual([]);
  expect(words(talk.outcome('returned'))).toEqual([]);
  expect(words(talk.outcome('found', { what: 'it' }))).toEqual(['it', 'Yes?']);
});
