import { expect, test } from 'vitest';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { registry } from '../registry.ts';

const { end } = registry;

test('it says its last words and closes; nothing is heard after that', () => {
  const talk = rehearseNode(end, { say: { en: 'Goodbye {{ name }}', zh: '再见' } }, { variables: [{ name: 'name', type: 'text', initial: 'Lin' }] });
  expect(talk.opening.messages.map((each) => each.text)).toEqual(['Goodbye Lin']);
  expect(talk.status()).toBe('closed');
  expect([talk.type('wait!').heard, talk.askForPerson().heard]).toEqual([false, false]);
});

test('without words it closes in silence', () => {
  for (const config of [{}, { say: {} }, { say: { en: '' } }]) {
    const talk = rehearseNode(end, config);
    expect([talk.opening.messages, talk.status()]).toEqual([[], 'closed']);
  }
});

test('last words that cannot be worked out bring in a person', () => {
  const talk = rehearseNode(end, { say: { en: '{{ items[3] }}' } }, { variables: [{ name: 'items', type: 'list' }] });
  expect(talk.status()).toBe('queued');
});
