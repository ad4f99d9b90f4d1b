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

test.each([
  ...['What is my order number?', '谢谢，请问怎么退货', '谢谢怎么退货', '好的，谢谢，那退款多久到', '不错，怎么退货', '满意吗', '可以退货吗', '差一个零件', '差5分', '还没好', '还有个问题，谢谢', '请问运费多少，谢谢', '你好', '您好', '客服好', '我可以', '不是不满意', '糟糕，我地址填错了', '没有收到货', '不用券能便宜吗', '再见到你们的快递员怎么投诉'],
  ...['Thanks, how do I return it?', 'thanks a lot but where is my parcel', 'No, my parcel is late', 'Good morning', 'good afternoon', 'Bad parcel', 'Okay, and what about my refund', 'not delivered', 'nothing arrived', 'very late', "it's not here", 'hello'],
])('%j in place of a score has a way of its own where that is drawn', (text) => {
  expect(readScore(text)).toBeNull();
  expect(outletOf(ask({ allowTyping: true }).talk.type(text))).toBe('other');
});

test.each([
  ...['谢谢', '谢谢啊', '谢谢你们', '谢谢您', '谢谢亲', '谢谢哈', '谢啦', '谢谢大家', '谢谢，再见', '谢谢再见', '非常感谢', '太感谢了', '多谢', '感谢您的帮助', '谢谢您的耐心解答', '谢谢🙏', '好的，谢谢！', '好的谢谢', '好，谢谢你', '知道了，谢谢', '解决了，谢谢', '不用了，谢谢', '不用谢', '没有了，谢谢', '没有别的问题了，谢谢', '好的，不用了，谢谢', '不打了', '不评了吧', '算了', '下次吧', '再见', '拜拜', '辛苦了', '祝您生活愉快', '跳过。'],
  ...['Thanks', 'thanks!', 'Thanks a lot', 'thank you so much', 'Thank you very much!', 'Many thanks', 'thanks for your help', 'Thank you for all your help', 'Thanks anyway', 'Thanks again, bye', 'thx', 'Got it, thank you.', 'ok thanks', 'Okay, thank you', 'No, thanks', 'no thanks', 'No thank you!', "no, that's all, thanks", "I'm good, thanks", 'I’m good', 'Bye!', 'bye bye', 'Thanks, have a nice day!', 'see you later', 'no', 'Skip'],
])('%j in place of a score is a goodbye', (text) => {
  expect(outletOf(ask({ allowTyping: true }).talk.type(text))).toBe('skipped');
});

test.each(['谢谢您的耐心解答', 'Thanks for being so quick', 'Thanks for your help', 'Thanks anyway', '很好，谢谢'])('%j in place of a comment is one', (text) => {
  const { talk } = ask();
  keep(talk, talk.choose('score:5'));
  expect(keep(talk, talk.type(text)).kept).toEqual([{ step: 'comment', comment: text }]);
});

test.each(['谢谢', '没有了，谢谢', 'No, thanks', 'Thank you so much!'])('%j in place of a comment is none', (text) => {
  const { talk } = ask();
  keep(talk, talk.choose('score:5'));
  const { kept, scene } = keep(talk, talk.type(text));
  expect([kept, outletOf(scene)]).toEqual([[], 'rated-high']);
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
  ['很不错', 5], ['非常不错', 5], ['还好', 3], ['还不错', 4], ['挺棒', 4], ['挺不错的', 4], ['蛮好的', 4], ['满意的', 4], ['可以的', 4], ['不错哦', 4], ['很赞', 5], ['非常棒！', 5], ['真棒', 5], ['好极了', 5], ['我很满意', 5], ['服务态度很好', 5], ['你们太棒了', 5], ['总体满意', 4], ['真的很好', 5],
  ['失望', 2], ['很失望', 1], ['太失望了', 1], ['差劲', 2], ['太差劲了', 1], ['太不好了', 1], ['很不好', 1], ['非常不行', 1], ['不好的', 2], ['有点失望', 2], ['糟透了', 1], ['差评', 1], ['态度很差', 1], ['我不满意', 2],
  ['一点都不满意', 1], ['垃圾服务', 1], ['不错不错', 4], ['很好，5分', 5], ['给个好评', 5], ['没那么好', 2], ['没有那么满意', 2], ['不是很好', 2], ['不怎么样', 2], ['不算好', 2], ['不够好', 2], ['没多好', 2], ['并不满意', 2], ['还是不满意', 2], ['太不满意了', 1], ['不差', 3], ['没那么差', 3], ['不算太差', 3], ['不是不好', null], ['没有不满意', null],
  ['not good', 2], ['Not very good.', 2], ['not so great', 2], ["It wasn't good", 2], ['I was not happy', 2], ["I'm not satisfied", 2], ['not happy at all', 1], ['not at all satisfied', 1], ['not bad', 3], ['Not too bad', 3], ['not entirely satisfied', 2], ['not good enough', 2],
  ['It was great', 5], ["I'm very satisfied", 5], ['really good', 5], ['pretty good', 4], ['quite happy', 4], ['Great service!', 5], ['good job', 4], ['really bad', 1], ['so disappointed', 1], ['a bit disappointed', 2], ['poor service', 2], ['absolutely awful', 1],
  ['很好，谢谢', 5], ['谢谢，很满意', 5], ['满意，谢谢啊', 4], ['5分，谢谢', 5], ['不太满意，谢谢', 2], ['好的，五星', 5], ['Good, thanks', 4], ['Perfect, thank you so much!', 5], ['Not good, thanks', 2], ['ok, 4', 4], ["I'm happy with the service", 4], ['not satisfied with the answer', 2], ['so so', 3],
  ['好的，谢谢', null], ['ok thanks', null], ['谢谢，再见', null], ["I'm good", null], ['好不好', null], ['满意不满意', null], ['good question', null],
] as const)('%j is the score %j', (text, score) => {
  expect(readScore(text)).toBe(score);
});

test('whatever the degree and the ending, praise in Chinese is heard as praise, and blame as blame', () => {
  for (const [degrees, words, least, most] of [
    [['', '很', '挺', '非常'], ['好', '不错', '满意', '可以', '棒', '赞', '给力'], 4, 5],
    [['还'], ['好', '可以'], 3, 3],
    [['还'], ['不错', '满意', '棒', '赞', '给力'], 4, 5],
    [['', '很', '非常', '太', '挺', '有点'], ['差', '烂', '糟糕', '不满意', '不好', '不行', '失望', '差劲'], 1, 2],
  ] as const) {
    const heard = degrees.flatMap((degree) => words.flatMap((word) => ['', '的', '了', '啊', '！', '～'].map((end) => `${degree}${word}${end}`)));
    expect(heard.filter((text) => !(Number(readScore(text)) >= least && Number(readScore(text)) <= most))).toEqual([]);
  }
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
