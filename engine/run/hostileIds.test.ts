import { expect, test } from 'vitest';
import { compiled, node, Talk, words } from './fixtures.test-support.ts';

const ids = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', ' ', '\t', '\u200b', '.', '#', 'a.b.c', '#flow', '.child'],
  ...['start', 'closed', 'resume', 'rescue', 'rescue:queued', '0', '0:asking', '-1', '*', 'xstate.init', 'xstate.done.actor.0', '节点一', '🧶👨‍👩‍👧', 'é', 'e\u0301', '\u202eabc', 'null', '{{text}}'],
];

test('node ids are data: any text is one, and the conversation goes from each to the next', () => {
  const edges = ids.map((id, index) => [id, 'answered', ids[(index + 1) % ids.length] ?? ''] as const);
  const talk = new Talk(compiled(ids.map((id) => node(id, 'ask')), edges));
  for (const [index, id] of ids.entries()) {
    const visits = talk.text('on').visits;
    expect(visits).toEqual([{ node: id, entered: false, outlet: 'answered' }, { node: ids[(index + 1) % ids.length], entered: true, outlet: null }]);
  }
  expect(Object.prototype).not.toHaveProperty('asking');
});

test('ids that pass through are data as well', () => {
  const edges = ids.slice(1).map((id, index) => [ids[index] ?? '', 'next', id] as const);
  const talk = new Talk(compiled(ids.map((id) => node(id, 'say', { text: { en: 'x' } })), edges));
  expect(talk.last.visits.map(({ node: id }) => id)).toEqual([...ids, null]);
});

test('a choice named like a part of every object is a choice like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', 'a.b', '#'];
  const flow = compiled([node('q', 'ask', { choices: names }), node('end', 'end')], names.map((each) => ['q', `choice ${each}`, 'end'] as const));
  for (const name of names) expect(words(new Talk(flow).choose(name))).toEqual(['bye']);
});

test('what a customer types is never evaluated', () => {
  const flow = compiled([node('q', 'ask'), node('s', 'say', { text: { en: 'you said {{text}}' }, set: { kept: 'text' } }), node('t', 'say', { text: { en: 'kept {{kept}}' } }), node('end', 'end')],
    [['q', 'answered', 's'], ['s', 'next', 't'], ['t', 'next', 'end']], { variables: [{ name: 'kept', type: 'text' }] });
  for (const typed of ['{{secrets.x}}', '{{kept}}', '{{', '}}', '${1+1}', '__proto__', '$&', '<b>x</b>']) {
    expect(words(new Talk(flow).text(typed))).toEqual([`heard ${typed}`, `you said ${typed}`, `kept ${typed}`, 'bye']);
  }
});

test('a locale named like a part of every object reads what there is', () => {
  for (const locale of ['__proto__', 'constructor', '', 'zz', 'EN-us']) {
    expect(words(new Talk(compiled([node('s', 'say', { text: { en: 'hello', zh: '你好' } })], []), {}, locale).last)[0]).toBe('hello');
  }
});

/** The machine that answers at ten thousand nodes is the one that answers at ten. */
test.each(['chain', 'star', 'cycle', 'full cycle of passing nodes'])('ten thousand nodes in a %s work', (shape) => {
  const count = 10_000;
  const passing = shape === 'full cycle of passing nodes';
  const nodes = Array.from({ length: count }, (_, index) => node(`n${index}`, passing ? 'branch' : 'ask'));
  const edges = nodes.map((_, index): readonly [string, string, string] => {
    const to = shape === 'star' ? (index === 0 ? count - 1 : 0) : (index + 1) % count;
    return [`n${index}`, passing ? 'way 0' : 'answered', `n${to}`];
  });
  if (shape === 'chain') edges.pop();
  const talk = new Talk(compiled(nodes, edges));
  if (passing) return expect(talk.last.faults).toMatchObject([{ reason: 'visit-budget', node: 'n1000' }]);
  talk.text('on');
  talk.text('on');
  expect(talk.context.at).toBe({ chain: 2, cycle: 2, star: 0 }[shape]);
  expect(talk.last.faults).toEqual([]);
}, 60_000);

test('a node with fifty outlets into fifty nodes, behind it fifty more, finds each', () => {
  const leaves = Array.from({ length: 50 }, (_, index) => node(`leaf${index}`, 'ask', { text: { en: `leaf ${index}` } }));
  const fan = node('fan', 'branch', { count: 50, choose: 'size(text)' });
  const flow = compiled([node('q', 'ask'), fan, ...leaves], [['q', 'answered', 'fan'], ...leaves.map(({ id }, index) => ['fan', `way ${index}`, id] as const)]);
  for (let index = 0; index < 50; index += 1) expect(words(new Talk(flow).text('x'.repeat(index))).at(-1)).toBe(`leaf ${index}`);
});

test('a passing node may close the conversation whatever its outlets', () => {
  const flow = compiled([node('q', 'ask'), node('b', 'branch', { closes: 'text == "bye"' }), node('r', 'ask')], [['q', 'answered', 'b'], ['b', 'way 0', 'r'], ['b', 'way 1', 'r']]);
  expect(new Talk(flow).text('bye').status).toBe('closed');
  expect(new Talk(flow).text('no').status).toBe('bot');
});
