import { expect, test } from 'vitest';
import type { Scene } from '../../engine/run/rehearse.ts';
import { rehearseNode, type Surroundings } from '../../engine/run/rehearseNode.ts';
import type { Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';

const { conversation } = registry;

const variables = [{ name: 'answer', type: 'text' }, { name: 'count', type: 'number' }] as const;
const sizes: Json = [{ id: 's', label: { en: 'Small', zh: '小号' } }, { id: 'l', label: { en: 'Large', zh: '大号' } }];

function ask(config: Record<string, Json>, around: Surroundings = {}) {
  return rehearseNode(conversation, { say: [{ en: 'Well?', zh: '请问？' }], ...config }, { variables, ...around });
}

function said(scene: Scene): string[] {
  return scene.messages.map((each) => each.text);
}

function outletOf(scene: Scene): string | null | undefined {
  return scene.visits.find((each) => each.node === 'node' && each.outlet !== null)?.outlet;
}

test('one that expects nothing says its messages in the customer\'s language and passes on', () => {
  const config = { say: [{ en: 'Hello {{ answer }}', zh: '您好' }, { en: 'two', zh: '' }, { en: '', zh: '' }] };
  expect(said(rehearseNode(conversation, config, { variables, locale: 'zh-TW' }).opening)).toEqual(['您好', 'two']);
  const { opening } = rehearseNode(conversation, config, { variables });
  expect([said(opening), outletOf(opening)]).toEqual([['Hello ', 'two'], 'next']);
});

test('any text is an answer, and kept as it was typed', () => {
  const talk = ask({ expect: { kind: 'text', into: 'answer' } });
  expect(outletOf(talk.type('  Ｂlue {{ count }} '))).toBe('answered');
  expect(talk.variables()['answer']).toBe('  Ｂlue {{ count }} ');
});

test('a blank text is asked for again, however often, and uses up no attempt', () => {
  const talk = ask({ expect: { kind: 'number', into: 'count' }, retries: 1 });
  for (let times = 0; times < 5; times += 1) expect(said(talk.type(' \n'))).toEqual(['I did not get any text. Please type it again.']);
  expect(said(talk.type('x'))).toEqual(['Please type a number, such as 12.']);
  expect(outletOf(talk.type('x'))).toBe('invalid');
});

test('choices stand under the last message; each leaves by its own outlet', () => {
  const talk = ask({ say: [{ en: 'one' }, { en: 'two' }, { en: '' }], expect: { kind: 'choice', choices: sizes, into: 'answer' } });
  expect(talk.opening.messages.map((each) => [each.text, each.choices.length])).toEqual([['one', 0], ['two', 2]]);
  expect(outletOf(talk.choose('l'))).toBe('choice:l');
  expect(talk.variables()['answer']).toBe('l');
});

test.each([['Large', 'choice:l'], ['2', 'choice:l'], ['大号', 'choice:l'], ['Ｓ', 'choice:s'], ['第一个', 'choice:s']])('typing %s leaves by %s', (text, outlet) => {
  expect(outletOf(ask({ expect: { kind: 'choice', choices: sizes } }).type(text))).toBe(outlet);
});

test('the label can be kept instead of the id, pressed or typed', () => {
  for (const answer of ['choose', 'type'] as const) {
    const talk = ask({ expect: { kind: 'choice', choices: sizes, into: 'answer', keep: 'label' } }, { locale: 'zh' });
    talk[answer]('l');
    expect(talk.variables()['answer']).toBe('大号');
  }
});

test('something else is asked for again with the choices still there, or leaves by other', () => {
  const strict = ask({ expect: { kind: 'choice', choices: sizes }, retries: 1 });
  expect(strict.type('medium').messages).toMatchObject([{ text: 'Please pick one of these.', choices: [{ id: 's' }, { id: 'l' }] }]);
  expect(strict.choices().map((each) => each.id)).toEqual(['s', 'l']);
  expect(outletOf(strict.type('medium'))).toBe('invalid');

  const open = ask({ expect: { kind: 'choice', choices: sizes, into: 'answer', allowTyping: true } });
  expect(outletOf(open.type('medium'))).toBe('other');
  expect(open.variables()['answer']).toBe('medium');
});

test('a label with a value in it is matched as the customer saw it', () => {
  const choices = [{ id: 'same', label: { en: 'Again {{ text }}' } }, { id: 'new', label: { en: 'New' } }];
  const talk = ask({ say: [{ en: 'Which?' }], expect: { kind: 'choice', choices } });
  expect(said(talk.type('something'))).toEqual(['Please pick one of these.']);
  expect(talk.choices()[0]?.label).toBe('Again ');
  expect(outletOf(talk.type('again'))).toBe('choice:same');
});

test('retries counts the extra attempts', () => {
  for (const retries of [0, 1, 3]) {
    const talk = ask({ expect: { kind: 'email', into: 'answer' }, retries });
    for (let spent = 0; spent < retries; spent += 1) expect(said(talk.type('no'))).toHaveLength(1);
    expect(outletOf(talk.type('no'))).toBe('invalid');
    expect(talk.variables()['answer']).toBe('');
  }
});

test('the operator\'s own words are used when asking again', () => {
  const talk = ask({ expect: { kind: 'number', into: 'count' }, retryText: { en: '{{ text }} is no number', zh: '“{{ text }}”不是数字' } });
  expect(said(talk.type('lots'))).toEqual(['lots is no number']);
});

test('without them the customer is told what is wanted, in their language', () => {
  const wanted = (expectation: Record<string, Json>, locale: string) => said(ask({ expect: expectation }, { locale }).type('???'))[0];
  const into = 'answer';
  expect(wanted({ kind: 'number', into: 'count', min: 1, max: 5, whole: true }, 'zh-CN')).toBe('请输入 1 到 5 之间的整数。');
  expect(wanted({ kind: 'number', into: 'count', min: 1 }, 'en')).toBe('Please type a number of 1 or more.');
  expect(wanted({ kind: 'number', into: 'count', max: 5 }, 'ja')).toBe('Please type a number of 5 or less.');
  expect(wanted({ kind: 'date', into }, 'zh')).toMatch(/日期/u);
  expect(wanted({ kind: 'email', into }, 'zh')).toMatch(/邮箱/u);
  expect(wanted({ kind: 'phone', into }, 'zh')).toMatch(/手机号/u);
  expect(wanted({ kind: 'pattern', into, pattern: '[A-Z]' }, 'zh')).toMatch(/格式不正确/u);
});

test.each([
  [{ kind: 'number', into: 'count', min: 2, max: 3 }, ['1.99', '3.01'], '2.5', { count: 2.5 }],
  [{ kind: 'number', into: 'count', whole: true }, ['2.5'], '两', { count: 2 }],
  [{ kind: 'date', into: 'answer', min: 'today' }, ['1969-12-31'], 'tomorrow', { answer: '1970-01-02' }],
  [{ kind: 'email', into: 'answer' }, ['a@b'], 'A@B.com', { answer: 'a@b.com' }],
  [{ kind: 'phone', into: 'answer' }, ['123'], '138 0013 8000', { answer: '+8613800138000' }],
  [{ kind: 'pattern', into: 'answer', pattern: '[A-Z]{2}\\d{4}|X' }, ['AB12345', 'xAB1234', 'AB1234X'], ' ＡＢ１２３４ ', { answer: 'AB1234' }],
] as const)('%o refuses %o and keeps %s', (expectation, refused, accepted, kept) => {
  for (const text of refused) expect(outletOf(ask({ expect: { ...expectation }, retries: 0 }).type(text))).toBe('invalid');
  const talk = ask({ expect: { ...expectation } });
  expect(outletOf(talk.type(accepted))).toBe('answered');
  expect(talk.variables()).toMatchObject(kept);
});

test.each(['a)(b', '(?=x)', '(a', '[z-a]', '\\1'])('the pattern %s is told to be none of RE2', (pattern) => {
  expect(() => ask({ expect: { kind: 'pattern', into: 'answer', pattern } })).toThrow(/flow\.expression-invalid.*expect\.pattern/u);
});

test('a pattern that would take a backtracking matcher hours answers at once', () => {
  const talk = ask({ expect: { kind: 'pattern', into: 'answer', pattern: '(a+)+b' }, retries: 0 });
  expect(outletOf(talk.type('a'.repeat(4_000)))).toBe('invalid');
});

test('silence is counted anew from every message', () => {
  const talk = ask({ expect: { kind: 'number', into: 'count' }, silence: { minutes: 10 }, retries: 5 });
  talk.pass(9 * 60_000);
  talk.type('hm');
  expect(talk.pass(9 * 60_000).visits).toEqual([]);
  expect(outletOf(talk.pass(60_000))).toBe('silent');
  expect(talk.nextDue()).toBeNull();
});

test('once answered, silence no longer matters', () => {
  const talk = ask({ expect: { kind: 'text' }, silence: { minutes: 10 } });
  talk.type('yes');
  expect([talk.status(), talk.nextDue()]).toEqual(['closed', null]);
});

test('a person who gives the conversation back brings the question back, with all its attempts', () => {
  const talk = ask({ expect: { kind: 'number', into: 'count' }, retries: 1 });
  talk.type('x');
  talk.askForPerson();
  talk.answer('accepted', { agent: 'Lin' });
  expect(said(talk.answer('returned', null))).toEqual(['Well?']);
  expect(said(talk.type('x'))).toHaveLength(1);
  expect(outletOf(talk.type('4'))).toBe('answered');
});

test('an outlet left undrawn brings in a person', () => {
  const talk = ask({ expect: { kind: 'text' } }, { undrawn: ['answered'] });
  expect(talk.type('hi').faults).toMatchObject([{ reason: 'outlet-not-drawn', node: 'node' }]);
  expect(talk.status()).toBe('queued');
});

test.each([
  [{ expect: { kind: 'choice', choices: sizes }, say: [] }, 'say'],
  [{ expect: { kind: 'choice', choices: [] } }, 'expect.choices'],
  [{ expect: { kind: 'choice', choices: [{ id: 'a', label: { en: 'A' } }, { id: 'a', label: { en: 'B' } }] } }, 'expect.choices'],
  [{ expect: { kind: 'choice', choices: [{ id: 'a', label: { en: ' ' } }] } }, 'expect.choices.0.label'],
  [{ expect: { kind: 'number', into: 'count', min: 3, max: 2 } }, 'expect'],
  [{ expect: { kind: 'date', into: 'answer', min: '2026-02-30' } }, 'expect.min'],
  [{ expect: { kind: 'date', into: 'answer', timeZone: 'Mars/Base' } }, 'expect.timeZone'],
  [{ expect: { kind: 'text' }, retries: 11 }, 'retries'],
  [{ expect: { kind: 'text' }, silence: { minutes: 0 } }, 'silence.minutes'],
  [{ say: Array.from({ length: 11 }, () => ({ en: 'x' })) }, 'say'],
] as const)('%o is refused at %s', (config, path) => {
  const read = conversation.read(JSON.parse(JSON.stringify({ say: [{ en: 'Well?' }], ...config })));
  expect(read.ok ? [] : read.issues.map((each) => each.path)).toEqual([path]);
});

test('fifty choices make fifty outlets, titled by their labels', () => {
  const choices = Array.from({ length: 50 }, (_, index) => ({ id: index === 7 ? '__proto__' : `c${index}`, label: { en: `Choice number ${index}` } }));
  const read = conversation.read({ say: [{ en: 'Which?' }], expect: { kind: 'choice', choices } });
  expect(read.ok && read.node.outlets).toHaveLength(51);
  const talk = rehearseNode(conversation, { say: [{ en: 'Which?' }], expect: { kind: 'choice', choices } });
  expect(outletOf(talk.choose('__proto__'))).toBe('choice:__proto__');
});
