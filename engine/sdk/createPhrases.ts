import { foldAnswer } from './foldAnswer.ts';

/**
 * Tells whether a text asks for something in one of these phrases, in whatever language they stand: width, case and spaces
 * do not count.
 *
 * - A phrase in a script that parts words by spaces: the text has its words, whole and in this order, somewhere
 *   ("I need a real person!" for "real person"; "agency" is not "agent").
 * - A phrase in Chinese or another script that does not: the text is the phrase, but for punctuation, spaces, and polite words
 *   before and behind it ("请帮我转人工，谢谢！" for "转人工"; "转人工要等多久" is not it).
 * - A phrase without letters, such as "0": the text is the phrase, but for punctuation.
 *
 * Linear in the text.
 *
 * @example createPhrases({ zh: ['转人工'], en: ['agent'] })('麻烦转人工') // true
 */
export function createPhrases(phrases: Readonly<Record<string, readonly string[]>>): (text: string) => boolean {
  const folded = Object.values(phrases).flat().map(foldAnswer).filter((each) => each !== '');
  if (folded.length === 0) return () => false;
  const exact = new Set(folded);
  const spaced = folded.filter(isSpaced).map(wordsOf);
  const whole = new Set(folded.filter((each) => !isSpaced(each)).map(coreOf).filter((each) => each !== ''));
  return (text) => {
    const typed = foldAnswer(text);
    if (exact.has(typed)) return true;
    if (typed.length <= longest && whole.has(coreOf(typed))) return true;
    const words = spaced.length > 0 ? wordsOf(typed) : '';
    return spaced.some((each) => words.includes(each));
  };
}

/** Longer than a phrase with all politeness around it. */
const longest = 200;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isSpaced(phrase: string): boolean {
  return /\p{L}/u.test(phrase) && !unspaced.test(phrase);
}

/** The words between spaces, so that whole words are found as a part of it. */
function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}

const before = /^(?:请|請|麻烦|麻煩|劳驾|你好|您好|喂|那就?|快点?|直接|帮我|幫我|帮忙|给我|給我|你|您|我(?:想?要|想|需要)|能不能|可不可以|能否|可以)+/u;
const behind = /(?:吧|啊|呀|哦|喔|呢|吗|嗎|嘛|了|啦|哈|一下|谢谢你?您?|謝謝你?您?|多谢|拜托|快点?|好吗|好嗎|行吗|行不行|好不好|可以吗|可以嗎|please|pls|thanks)+$/u;

/** A phrase without what is only polite; as it is when that is all of it. */
function coreOf(text: string): string {
  const bare = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return bare.replace(before, '').replace(behind, '') || bare;
}
