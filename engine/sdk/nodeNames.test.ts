import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeNames } from './nodeNames.ts';

const says = (id: string, zh: string, en: string) => ({ id, config: { say: [{ zh, en }] } });

test('nodes that say the same are told apart by their ids, in each language by itself; others keep their names', () => {
  const nodes = [says('ask', '还有问题吗？', 'Anything else?'), says('again', '还有问题吗？', 'Anything more?'), says('bye', '再见', 'Bye'), says('pause', '', ''), says('twin', 'pause', 'Bye')];
  expect([...nodeNames(nodes, 'zh').values()]).toEqual(['ask：还有问题吗？', 'again：还有问题吗？', '再见', 'pause', 'twin：pause']);
  expect([...nodeNames(nodes, 'en').values()]).toEqual(['Anything else?', 'Anything more?', 'bye: Bye', 'pause', 'twin: Bye']);
});

test('nodes that are gone take no name from those that are there, and are called what they said last', () => {
  const names = nodeNames([says('hello', '', 'Hello')], 'en', [says('old', '', 'Hello'), says('hello', '', 'Hi'), says('one', '', 'Good day'), says('other', '', 'Good day'), says('one', '', 'Good morning')]);
  expect(Object.fromEntries(names)).toEqual({ hello: 'Hello', old: 'old: Hello', one: 'one: Good day', other: 'other: Good day' });
});

test('no two nodes have one name, and those whose words are their own have no more', () => {
  const node = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'), config: fc.record({ en: fc.constantFrom('', 'One', 'Two', 'a', 'b') }) });
  fc.assert(fc.property(fc.array(node), fc.array(node), (nodes, gone) => {
    const names = nodeNames(nodes, 'en', gone);
    expect(new Set(names.keys())).toEqual(new Set([...nodes, ...gone].map(({ id }) => id)));
    expect(new Set(names.values()).size).toBe(names.size);
    const words = new Map([...nodes, ...gone].toReversed().concat(nodes.toReversed()).map(({ id, config }) => [id, config.en || id]));
    for (const [id, said] of words) if ([...words.values()].filter((each) => each === said).length === 1) expect(names.get(id)).toBe(said);
  }));
});
