import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentimentLevels } from '../../../engine/sdk/understanding.ts';
import { readServiceMessages } from '../train/readServiceMessages.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconOther } from './lexicon.other.ts';
import { lexiconSigns } from './lexicon.signs.ts';
import { lexiconZh } from './lexicon.zh.ts';
import { readSentiment } from './readSentiment.ts';

/** What is really reached on messages that were never trained on, a little below. */
const reached = { zh: { sides: 0.83, near: 0.93, polarity: 0.9 }, en: { sides: 0.8, near: 0.92, polarity: 0.85 } } as const;

describe.each(['zh', 'en'] as const)('held-out service messages in %s', (language) => {
  const read = readServiceMessages().filter((row) => row.split === 'test' && row.language === language).map((row) => ({ row, reading: readSentiment(row.text) }));
  const share = (holds: (one: (typeof read)[number]) => boolean, of = read): number => of.filter(holds).length / of.length;
  const side = (level: string): string => level.replace('very-', '');

  test('most are read as negative, neutral or positive as a person reads them', () => {
    expect(share(({ row, reading }) => side(row.level) === side(reading.level))).toBeGreaterThanOrEqual(reached[language].sides);
  });
  test('few are off by more than one level of five', () => {
    expect(share(({ row, reading }) => Math.abs(sentimentLevels.indexOf(row.level) - sentimentLevels.indexOf(reading.level)) <= 1)).toBeGreaterThanOrEqual(reached[language].near);
  });
  test('bad ones are told from good ones', () => {
    expect(share(({ row, reading }) => reading.score < 0.5 === row.level.endsWith('negative'), read.filter(({ row }) => row.level !== 'neutral'))).toBeGreaterThanOrEqual(reached[language].polarity);
  });
  test.each(['anger', 'urgency', 'complaint'] as const)('%s is higher where a person sees it', (of) => {
    const mean = (rows: typeof read): number => rows.reduce((sum, { reading }) => sum + reading[of], 0) / rows.length;
    expect(mean(read.filter(({ row }) => row[of] >= 0.5))).toBeGreaterThan(mean(read.filter(({ row }) => row[of] < 0.5)) + 0.2);
  });
});

describe('negation', () => {
  test.each(['不错', '没问题', '别提多好了', 'no complaints', 'not bad at all, really happy'])('%s is positive', (text) => {
    expect(readSentiment(text).score).toBeGreaterThan(0.55);
  });
  test.each(['not bad', '一点都不贵'])('%s is not negative', (text) => expect(readSentiment(text).score).toBeGreaterThan(0.5));
  test.each(['不太好', '没有想象的好', '完全不一样', '一点都不满意', "isn't great", 'not very helpful', 'I don’t like it'])('%s is negative', (text) => {
    expect(readSentiment(text).score).toBeLessThan(0.45);
  });
  test('it ends with the clause', () => expect(readSentiment('不是，很好').score).toBeGreaterThan(0.5));
});

test.each(['怎么申请退款？', '请问退货地址是哪里', '12315的投诉要几天回复', 'How do I get a refund?', 'What is your return policy', 'Can I cancel my order', '订单号 20240611，帮我查一下到哪了'])('%s is neutral and calm', (text) => {
  const { level, anger, complaint } = readSentiment(text);
  expect(level).toBe('neutral');
  expect(anger).toBeLessThan(0.3);
  expect(complaint).toBeLessThan(0.4);
});

test.each(['真行啊，等了三天', '感谢贵公司让我白等一天', '好一个极速退款，两个星期了', 'thanks for losing my bag', 'Great, another delay.', 'love how you ignore your customers'])('praise that is not meant is negative: %s', (text) => {
  expect(readSentiment(text).score).toBeLessThan(0.45);
});

test.each([['房间干净，但是太吵了', '太吵了，但是房间干净'], ['很好用，但是有点贵', '虽然有点贵，但是很好用'], ['nice shoes but the service was terrible', 'the service was terrible but nice shoes']])('what comes after "but" counts more: %s', (worse, better) => {
  expect(readSentiment(worse).score).toBeLessThan(readSentiment(better).score);
});

describe('degree and vehemence', () => {
  test('非常 outweighs 有点, very outweighs slightly', () => {
    expect(readSentiment('非常满意').score).toBeGreaterThan(readSentiment('有点满意').score);
    expect(readSentiment('very rude').score).toBeLessThan(readSentiment('slightly rude').score);
  });
  test.each([
    ['太慢了', '太慢了！！！！'],
    ['where is my refund', 'WHERE IS MY REFUND'],
    ['退款', '退款退款退款'],
    ['怎么还没到', '怎么还没到😡'],
    ['再不退款', '再不退款我打12315'],
    ['I am not happy', 'I am not happy, my lawyer will call'],
    ['12345', '我去12345投诉'],
  ])('%s is calmer than %s', (calmer, angrier) => {
    expect(readSentiment(angrier).anger).toBeGreaterThan(readSentiment(calmer).anger + 0.015);
  });
  test('joy with exclamation marks is not anger', () => expect(readSentiment('太好了！！！').anger).toBeLessThan(0.2));
});

describe('urgency and complaint', () => {
  test.each([['帮我改地址', '马上帮我改地址，快递今天就到'], ['please change the address', 'please change the address right now, it ships in an hour'], ['转人工', '转人工！问了三遍了，有没有人']])('%s can wait longer than %s', (later, now) => {
    expect(readSentiment(now).urgency).toBeGreaterThan(readSentiment(later).urgency + 0.1);
  });
  test.each(['不退款我就打12315', '已经联系律师了，法院见', '我要找记者曝光你们', 'I will see you in court', 'I am reporting you to the ombudsman', 'Refund me or I dispute the charge with my bank'])('%s is a threat to take it further', (text) => {
    expect(readSentiment(text).complaint).toBeGreaterThan(0.5);
  });
  test('the words that decided are the customer’s own', () => {
    const terms = readSentiment('叫你们经理出来，不然我打12315').causes.map(({ term }) => term);
    expect(terms).toContain('打12315');
  });
});

test('causes are the customer’s own words, strongest first', () => {
  const { causes, language } = readSentiment('等了很久，客服態度恶劣，垃圾');
  expect(language).toBe('zh');
  expect(causes[0]).toEqual({ term: '垃圾', weight: -1 });
  expect(causes.map(({ term }) => term)).toContain('態度恶劣');
});

test.each(['地图导航到的是你们老店，白跑', 'the wheel came off', 'screen flickers since day one', '物流信息停在原地一周'])('where no word of the lexicons stands, the words are named that the model went by: %s', (text) => {
  const { causes, score } = readSentiment(text);
  expect(score).toBeLessThan(0.4);
  expect(causes.length).toBeGreaterThan(0);
  for (const { term } of causes) expect(text).toContain(term);
});

test.each([['这个 app is a complete waste of time 完了', /negative/], ['Your support is amazing 真的太感谢了', /positive/], ['waited all day 师傅没来', /negative/]])('a text in two languages is read by what is in both: %s', (text, level) => {
  expect(readSentiment(text)).toMatchObject({ basis: 'model', level: expect.stringMatching(level) });
});

describe('languages without a model are read by signs', () => {
  test.each(['😡😡😡', '¡Esto es una estafa!', 'C’est une honte, je veux un remboursement 😡', 'Das ist Betrug!!!', '最悪です。返金してください', '사기입니다 환불해주세요', 'Это мошенники!', 'Das funktioniert nicht, ich will einen refund'])('%s is negative', (text) => {
    const { level, basis } = readSentiment(text);
    expect(basis).toBe('signs');
    expect(level).toMatch(/negative/);
  });
  test.each(['👍👍', 'Vielen Dank, alles perfekt', 'ありがとうございます、助かりました', 'Muchas gracias, excelente'])('%s is positive', (text) => {
    expect(readSentiment(text)).toMatchObject({ basis: 'signs', level: expect.stringContaining('positive') });
  });
  test.each([['Wo ist mein Paket', 'WO IST MEIN PAKET'], ['¿Dónde está mi pedido?', '¿Dónde está mi pedido?!!!!'], ['où est ma commande', 'où est ma commande 😡']])('%s is calmer than %s', (calmer, angrier) => {
    expect(readSentiment(angrier).anger).toBeGreaterThan(readSentiment(calmer).anger + 0.03);
  });
  test('an article is not an English death', () => expect(readSentiment('Die Farbe der Lampe ist blau').level).toBe('neutral'));
});

test.each(['12345', '315', 'QH12345', 'QH2026110005', '13912345678', '王小明', '1990-05-20'])('%s, typed when asked for, is not anger', (text) => {
  expect(readSentiment(text).anger).toBeLessThan(0.3);
});

test('nothing known is neutral', () => {
  expect(readSentiment('')).toEqual({ language: 'und', score: 0.5, level: 'neutral', anger: 0, urgency: 0, complaint: 0, causes: [], basis: 'signs' });
  expect(readSentiment('__proto__ constructor').level).toBe('neutral');
});

test.each(Object.entries({ lexiconZh, lexiconEn, lexiconOther, lexiconSigns }))('no item stands twice among the moods of %s', (_, { moods }) => {
  const items = moods.flatMap(([, , text]) => text.split(/\s+/u).filter((item) => item !== ''));
  expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([]);
});

test('only the beginning of a very long text is read', () => {
  expect(readSentiment(`${'好'.repeat(4000)}垃圾`).causes.map(({ term }) => term)).not.toContain('垃圾');
  for (const piece of ['垃圾', 'not ', '!', '\ud800', 'a\u0301', ':', '不', '12315投诉', 'or else ']) expect(readSentiment(piece.repeat(500_000)).causes.length).toBeLessThanOrEqual(8);
});

test('any text gives scores in 0 to 1 and weights in -1 to 1', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('不', '太', '垃圾', '好', 'not ', 'very ', 'scam ', '！', '但是', '\ud83d', '__proto__', '打12315', 'lawyer ', 'right now ', 'estafa ', '最悪'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { score, anger, urgency, complaint, causes, level } = readSentiment(pieces.join(''));
      for (const value of [score, anger, urgency, complaint]) expect(value >= 0 && value <= 1).toBe(true);
      expect(sentimentLevels).toContain(level);
      for (const { weight, term } of causes) {
        expect(Math.abs(weight)).toBeLessThanOrEqual(1);
        expect(pieces.join('')).toContain(term);
      }
    }),
  );
});
