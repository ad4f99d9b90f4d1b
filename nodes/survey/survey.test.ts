import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import type { Rehearsal, Scene } from '../../engine/run/rehearse.ts';
import { flowDocument, formatVersion } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { registry } from '../registry.ts';
import { readReasons } from './readReasons.ts';
import { readScore } from './readScore.ts';

const { survey } = registry;

/** A survey whose question has been asked. */
function ask(config: Parameters<typeof rehearseNode>[1] = {}, locale = 'en') {
  const talk = rehearseNode(survey, config, { locale, variables: [{ name: 'score', type: 'number' }, { name: 'why', type: 'text', initial: 'unknown' }] });
  return { talk, scene: talk.answer('kept', null) };
}

/** Keeps whatever is to be kept, and returns the last scene with all that was kept. */
function keep(talk: Rehearsal, first: Scene) {
  const kept: unknown[] = [];
  let scene = first;
  for (let pending = talk.pending(); pending !== null; pending = talk.pending()) {
    kept.push(pending.params);
    scene = talk.answer('kept', null);
  }
  return { scene, kept };
}

const outletOf = (scene: Scene) => scene.visits.find((each) => each.node === 'node' && each.outlet !== null)?.outlet;

test('asks for a score in five words and a way to skip, and says what a page may make of it', () => {
  for (const locale of ['zh', 'en']) {
    const [message] = ask({}, locale).scene.messages;
    expect(message?.choices.map(({ id }) => id)).toEqual(['score:5', 'score:4', 'score:3', 'score:2', 'score:1', 'skip']);
    expect(message?.survey).toMatchObject({ step: 'score', askReasonsBelow: 3 });
    expect(message?.survey?.reasons?.map(({ id }) => id)).toEqual(['unsolved', 'slow', 'misunderstood', 'unclear', 'attitude']);
  }
});

test('a good score asks for no reasons, a low one does, and each is kept at once', () => {
  const good = ask();
  expect(keep(good.talk, good.talk.choose('score:4'))).toMatchObject({ kept: [{ step: 'score', score: 4 }], scene: { messages: [{ survey: { step: 'comment' } }] } });
  const low = ask();
  expect(keep(low.talk, low.talk.choose('score:3'))).toMatchObject({ kept: [{ step: 'score', score: 3 }], scene: { messages: [{ survey: { step: 'reasons' } }] } });
  const { kept } = keep(low.talk, low.talk.choose('reason:slow'));
  expect(kept).toEqual([{ step: 'reasons', reasons: ['slow'] }]);
  const end = keep(low.talk, low.talk.type('Thanks anyway'));
  expect(end.kept).toEqual([{ step: 'comment', comment: 'Thanks anyway' }]);
  expect(outletOf(end.scene)).toBe('rated-low');
});

test('the score can be kept in a variable', () => {
  const { talk } = ask({ scoreInto: 'score', askComment: false });
  expect(outletOf(keep(talk, talk.type('五星')).scene)).toBe('rated-high');
  expect(talk.variables()).toMatchObject({ score: 5 });
});

test('a conversation that was asked before passes by, and so does one whose survey cannot be kept', () => {
  for (const [outcome, data] of [['already', null], ['failed', {}]] as const) {
    const talk = rehearseNode(survey, {});
    const scene = talk.answer(outcome, data);
    expect([scene.messages, outletOf(scene)]).toEqual([[], 'skipped']);
  }
});

test('silence before a score is no rating; after one it keeps what was said', () => {
  const { talk } = ask();
  expect(outletOf(talk.pass(600_000))).toBe('skipped');
  const scored = ask();
  keep(scored.talk, scored.talk.choose('score:1'));
  const scene = scored.talk.pass(600_000);
  expect([scene.messages, outletOf(scene)]).toEqual([[], 'rated-low']);
});

test('what is no score is asked for again twice, then it goes on', () => {
  const { talk } = ask();
  for (const text of ['hm?', 'What do you mean']) expect(talk.type(text).messages[0]?.choices).toHaveLength(6);
  expect(outletOf(talk.type('whatever'))).toBe('skipped');
});

test('a question in place of a score has a way of its own where that is drawn; thanks and goodbyes are no question', () => {
  expect(outletOf(ask({ allowTyping: true }).talk.type('What is my order number?'))).toBe('other');
  for (const text of ['好的，谢谢！', 'Got it, thank you.', 'Bye!', 'no']) expect(outletOf(ask({ allowTyping: true }).talk.type(text))).toBe('skipped');
});

test('who is led on from a survey by what they said has been waited for; who is led on past it may not have been', () => {
  const warned = (outlet: string) => {
    const ways = ['rated-high', 'rated-low', 'skipped', 'other'].map((each) => ({ from: 'survey', outlet: each, to: each === outlet ? 'more' : 'person' }));
    const nodes = [{ id: 'survey', type: 'survey', config: { allowTyping: true } }, { id: 'more', type: 'conversation', config: { say: [{ en: 'Once more' }] } }, { id: 'person', type: 'human-handoff', config: {} }, { id: 'end', type: 'end', config: {} }];
    const edges = [...ways, { from: 'more', outlet: 'next', to: 'survey' }, ...['resolved', 'returned'].map((each) => ({ from: 'person', outlet: each, to: 'end' }))];
    const flow = flowDocument.parse({ formatVersion, name: { en: 'Rated' }, locales: ['en'], variables: [], knowledge: [], start: 'survey', handoff: noTriggers, nodes, edges, layout: { nodes: [], groups: [], notes: [] } });
    return checkFlow(flow, registry).map(({ code }) => code).filter((code) => code === 'flow.cycle-without-customer').length;
  };
  expect(['rated-high', 'rated-low', 'other', 'skipped'].map(warned)).toEqual([0, 0, 0, 1]);
});

test('the comment can be kept in a variable, which is empty for whoever left none', () => {
  const { talk } = ask({ commentInto: 'why', askComment: false });
  keep(talk, talk.choose('score:2'));
  expect(talk.variables()).toMatchObject({ why: '' });
  keep(talk, talk.type(' It came broken '));
  expect(talk.variables()).toMatchObject({ why: 'It came broken' });
});

test('reasons in the customer\'s own words are their comment', () => {
  const { talk } = ask();
  keep(talk, talk.type('2'));
  const { kept, scene } = keep(talk, talk.type('My parcel, which was a present, came broken'));
  expect(kept).toEqual([{ step: 'comment', comment: 'My parcel, which was a present, came broken' }]);
  expect(outletOf(scene)).toBe('rated-low');
});

test.each([
  ['5', 5], ['５', 5], ['五', 5], ['五星', 5], ['5分', 5], ['给你们5分', 5], ['我给五颗星！', 5], ['4/5', 4], ['4 out of 5', 4], ['three stars', 3], ['★★☆☆☆', 2], ['⭐️⭐️⭐️', 3],
  ['满分', 5], ['非常满意', 5], ['很好的', 5], ['给力！', 5], ['真糟糕', null], ['糟糕', 1], ['5 非常满意', 5], ['4 – good', 4], ['2 days late', null], ['很满意。', 5], ['满意', 4], ['比较满意', 4], ['还行吧', 3], ['一般', 3], ['不满意', 2], ['不太满意', 2], ['非常不满意', 1], ['很不满意！', 1], ['太差了', 1],
  ['very satisfied', 5], ['Excellent!', 5], ['Satisfied', 4], ['neutral', 3], ['ok', 3], ['not satisfied', 2], ['dissatisfied', 2], ['Very dissatisfied', 1], ['terrible', 1],
  ['6', null], ['0', null], ['-1', null], ['4.5', null], ['我有5个问题', null], ['谢谢', null], ['', null], ['not very', null], ['我等了2个小时，非常不满意', null],
] as const)('%j is the score %j', (text, score) => {
  expect(readScore(text)).toBe(score);
});

test('a label in any of the flow\'s languages is a score, also one that an operator worded without its figure', () => {
  const { talk } = ask({ askComment: false, labels: { five: { en: 'Top', zh: '顶呱呱' }, one: { en: 'Flop', zh: '不行了' } } });
  expect(keep(talk, talk.type('顶呱呱')).kept).toEqual([{ step: 'score', score: 5 }]);
});

test.each([
  ['B\nA', ['b', 'a']], ['A, B', ['a', 'b']], ['1、2', ['a', 'b']], ['a and b', ['a', 'b']], ['1 2', ['a', 'b']], ['a, a', ['a']], ['Slow, and rude', ['c']], ['A, and then nothing', null], ['', null], [',', null],
])('%j names the reasons %j', (text, found) => {
  expect(readReasons(text, [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }, { id: 'c', label: 'Slow, and rude' }])).toEqual(found);
});

test('whatever is said in whatever order, the score is the last one kept, it ends, and nothing is asked after a skip but the end', () => {
  const deed = fc.oneof(
    fc.constantFrom('score:1', 'score:2', 'score:3', 'score:4', 'score:5', 'skip', 'reason:slow', 'reason:attitude').map((choose) => ({ choose })),
    fc.oneof(fc.string(), fc.constantFrom('跳过', 'skip', '5', '1', '二', 'slow', '没有', '等待时间太长')).map((type) => ({ type })),
    fc.constant({ pass: 600_000 }),
    fc.constantFrom('kept', 'failed', 'timeout').map((answer) => ({ answer })),
  );
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.boolean(), (deeds, askReasonsBelow, askComment, allowTyping) => {
      const { talk, scene: opening } = ask({ askReasonsBelow, askComment, allowTyping });
      const said: unknown[] = [];
      let left = outletOf(opening);
      const watch = (scene: Scene): void => {
        expect(scene.faults).toEqual([]);
        left ??= outletOf(scene);
      };
      for (const each of [...deeds, { type: 'no' }, { type: 'no' }, { type: 'no' }, { type: 'no' }]) {
        if (left) break;
        watch('choose' in each ? talk.choose(each.choose) : 'type' in each ? talk.type(each.type) : 'pass' in each ? talk.pass(each.pass) : { ...opening, visits: [] });
        for (let pending = talk.pending(); pending !== null && !left; pending = talk.pending()) {
          said.push(pending.params);
          watch(talk.answer('answer' in each ? each.answer : 'kept', 'answer' in each && each.answer === 'failed' ? {} : null));
        }
      }
      const scores = said.flatMap((each: any) => (each.step === 'score' ? [each.score] : []));
      expect(scores.length).toBeLessThanOrEqual(1);
      const ways = scores.length === 0 ? ['skipped', ...(allowTyping ? ['other'] : [])] : [scores[0] >= 4 ? 'rated-high' : 'rated-low'];
      expect(ways).toContain(left);
    }),
  );
});
