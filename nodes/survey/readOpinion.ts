import { oneOf } from './oneOf.ts';

/**
 * How satisfied somebody says they are, 1 to 5, in Chinese or English: a folded answer that is nothing but that, such as
 * `非常不错`, `没那么好`, `it was very good` or `not happy`. Null for anything else, also where it says no twice over.
 */
export function readOpinion(answer: string): number | null {
  const said = answer.replace(opening, '').replace(/\b(?:is|was)(?:n't| not)\b/u, 'not').replace(/^(\p{Script=Han}+?)[\s,，]*(?:\1[\s,，]*)+$/u, '$1');
  return opinions.find(([, of]) => of.test(said))?.[0] ?? null;
}

const zh = {
  very: ['非常', '非常非常', '很', '十分', '特别', '极其', '极度', '超', '超级', '太', '相当', '实在太', '真的很', '真的太', '真是太'],
  never: ['一点都', '一点也', '完全', '根本'],
  fairly: ['挺', '蛮', '还', '还算', '比较', '较', '基本', '算是'],
  rather: ['有点', '有点儿', '有些', '比较', '较', '挺', '蛮', '略'],
  not: ['不', '不太', '不怎么', '不够', '不是很', '不是太', '不是特别', '不是那么', '不算', '不算太', '不算很', '不那么', '没那么', '没有那么', '没有很', '没多', '并不', '并没有那么', '谈不上', '说不上', '称不上'],
  best: ['棒', '赞', '给力', '完美', '好评', '优秀', '最好', '最棒', '太赞', '点赞', '五星好评', '5星好评', '给好评', '给个好评', '给五星好评', '给5星好评'],
  good: ['满意', '好', '不错', '可以', '周到', '到位'],
  /** What can be said not to be so: 不可以 is a refusal, and 不错 is good. */
  lacking: ['满意', '好', '行', '棒', '给力', '周到', '到位', '理想', '完美'],
  lost: ['不满意', '不满', '不好', '不行', '不给力', '不到位', '不周到'],
  bad: ['差', '差劲', '烂', '糟', '糟糕', '失望', '垃圾', '令人失望', '让人失望'],
  worst: ['烂', '糟', '糟糕', '垃圾', '差评', '极差', '最差', '极不满意', '差到极点'],
  middling: ['一般', '一般般', '很一般', '比较一般', '还行', '还好', '还可以', '还ok', '凑合', '将就', '中等', '普通', '马马虎虎', '中规中矩', '过得去', '说得过去', '勉强', '勉强可以', '勉强还行', '就那样', '还凑合'],
  what: ['服务', '客服', '态度', '体验', '机器人'],
  poor: ['不咋样', '不咋的', '不咋地', '不怎么样', '不尽人意', '不如意'],
  end: ['的', '了', '的了', '了的'],
  extremely: ['极了', '透了', '死了', '得很', '透顶', '至极'],
};

const en = {
  very: ['very', 'very very', 'really', 'so', 'super', 'extremely', 'totally', 'completely', 'highly', 'absolutely', 'truly', 'incredibly', 'simply'],
  fairly: ['pretty', 'quite', 'fairly', 'mostly', 'rather', 'reasonably', 'somewhat', 'generally', 'a bit', 'a little', 'kind of', 'kinda'],
  /** How far from it: "not so good". */
  far: ['very', 'really', 'so', 'too', 'that', 'all that', 'quite', 'particularly', 'especially', 'entirely', 'fully', 'completely', 'totally', 'exactly', 'overly', 'at all', 'always'],
  good: ['satisfied', 'happy', 'pleased', 'good', 'nice', 'helpful', 'well done', 'impressed', 'useful'],
  best: ['excellent', 'perfect', 'great', 'amazing', 'awesome', 'outstanding', 'fantastic', 'wonderful', 'brilliant', 'superb', 'the best', 'love it', 'loved it', 'top notch', 'lovely'],
  lacking: ['satisfied', 'happy', 'pleased', 'good', 'nice', 'helpful', 'impressed', 'useful', 'great', 'the best', 'good enough', 'ok', 'okay', 'satisfactory'],
  bad: ['dissatisfied', 'unsatisfied', 'unhappy', 'bad', 'poor', 'disappointed', 'disappointing', 'unhelpful', 'frustrated', 'frustrating', 'annoying', 'no good'],
  worst: ['terrible', 'awful', 'horrible', 'the worst', 'worst', 'useless', 'rubbish', 'dreadful', 'appalling', 'a waste of time', 'waste of time'],
  middling: ['neutral', 'neither', 'ok', 'okay', 'average', 'so so', 'so-so', 'fine', 'fair', 'meh', 'alright', 'all right', 'acceptable', 'could be better', 'could have been better', 'just ok', 'just okay', 'just fine'],
  what: ['job', 'service', 'work', 'help', 'support', 'experience', 'chat', 'bot', 'answer', 'answers', 'response'],
};

/** "I" only before a feeling: "I'm fine" turns a question down, 我可以 says "I can". 你好 is no praise. */
const opening = new RegExp(
  [
    '^(?:我(?:们)?(?:个人)?(?:觉得|感觉|认为)|觉得|感觉|我们?(?=.*(?:满意|失望))|你们?(?=很|真|太|非常|特别|超)|您(?=真|太|非常|特别))?',
    `(?:${oneOf(['你们的', '你们', '您的', '你的', '客服的', '客服', '这次', '本次', '这次的'])}?${oneOf(['服务', '态度', '服务态度', '体验', '整体', '总体', '总的来说', '总体来说'])})?(?:还是|确实|真的|真是)?[\\s,，]*`,
    `(?:i(?:'m| am| was)?(?= .*${oneOf(['satisfied', 'happy', 'pleased', 'impressed', 'disappointed', 'frustrated'])})|${oneOf(["it's", 'its', 'it is', 'it was', 'it', 'this is', 'this was', 'that was', 'you were', 'everything was', 'overall', 'all in all'])}(?= )|(?:the |your |customer )*${oneOf(['service', 'help', 'support', 'chat', 'experience'])}(?: is| was)?(?= ))?[\\s,]*`,
  ].join(''),
  'u',
);

const fits = (...ways: readonly string[]): RegExp => new RegExp(`^(?:${ways.join('|')})$`, 'u');
const of = `(?: (?:customer )?${oneOf(en.what)}| with (?:it|that|this|you|everything|(?:the|your) ${oneOf(en.what)}))?`;
const ended = `${oneOf(zh.end)}?`;
const [very, fairly] = [oneOf(en.very), oneOf(en.fairly)];

/** The first that fits counts, so that "not satisfied" comes before "satisfied". */
const opinions: readonly (readonly [number, RegExp])[] = [
  [1, fits(`${oneOf(zh.very)}${oneOf(zh.lost, zh.bad, zh.poor)}${ended}`, `${oneOf(zh.lost, zh.bad)}${oneOf(zh.extremely)}`, `${oneOf(zh.never)}${oneOf(zh.lost)}${ended}`, `${oneOf(zh.worst)}(?:${oneOf(zh.what)}|${ended})`, `${very} ${oneOf(en.bad)}${of}`, `(?:${very} )?${oneOf(en.worst)}${of}`, `not at all ${oneOf(en.lacking)}`, `not ${oneOf(en.lacking)} at all`, '😡|🤬|👎')],
  [2, fits(`${oneOf(zh.not)}${oneOf(zh.lacking)}${ended}`, `${oneOf(zh.rather)}?${oneOf(zh.lost, zh.bad)}${ended}`, `${oneOf(zh.poor)}${ended}`, `not (?:${oneOf(en.far)} )?${oneOf(en.lacking)}${of}`, `(?:${fairly} )?${oneOf(en.bad)}${of}`, '😞|🙁|☹\uFE0F?')],
  [3, fits(`${oneOf(zh.middling)}${ended}`, `${oneOf(zh.not)}${oneOf(zh.bad)}`, `not (?:${oneOf(en.far)} )?${oneOf(en.bad, en.worst)}${of}`, `(?:${fairly} )?${oneOf(en.middling)}${of}`, '😐')],
  [4, fits(`${oneOf(zh.fairly)}${oneOf(zh.good, zh.best)}${ended}`, `${oneOf(zh.good)}${ended}`, `(?:${fairly} )?${oneOf(en.good)}${of}`, '🙂|😊')],
  [5, fits(`${oneOf([...zh.very, '真', '真是', '真的'])}${oneOf(zh.good, zh.best)}${ended}`, `${oneOf(zh.good, zh.best)}${oneOf(zh.extremely)}`, `${oneOf(zh.best)}${ended}`, `${very} ${oneOf(en.good)}${of}`, `(?:${oneOf(en.very, en.fairly)} )?${oneOf(en.best)}${of}`, '😍|🤩|😄|👍')],
];
