import { stemWord } from './stemWord.ts';

/** What a text is compared by. Terms of different kinds never have the same spelling. */
export interface Token {
  readonly term: string;
  /** How much it counts before its rarity is known, 0 to 1. */
  readonly weight: number;
  /** Where it stands in the folded text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a folded text into terms: single characters and pairs for scripts written without spaces;
 * stems, pairs of neighbouring stems and letter trigrams (which survive a typo) for the others. A number
 * is one term: numbers with digits in common are no likelier to mean the same.
 * Words that carry little meaning stay, with little weight.
 *
 * @example tokenize('退款 refunds').map((token) => token.term) // '退', '款', '退款', '=refund', '~ref', ...
 */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  for (const run of folded.matchAll(runs)) {
    const text = run[0];
    const start = run.index;
    if (unspaced.test(text)) {
      characters(text, start, tokens);
      before = undefined;
    } else before = word(text, start, before, tokens);
  }
  return tokens;
}

const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const runs = new RegExp(`[${unspacedScripts}]+|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?:(?![${unspacedScripts}])\\p{L})+)*|\\p{Extended_Pictographic}`, 'gu');
const unspaced = new RegExp(`^[${unspacedScripts}]`, 'u');
const digit = /\p{N}/u;

const characterWeight = 0.7;
const emptyWeight = 0.12;
const trigramWeight = 0.16;
const wordPairWeight = 0.5;

function characters(text: string, start: number, tokens: Token[]): void {
  let previous = '';
  let at = start;
  for (const character of text) {
    const empty = emptyCharacters.has(character);
    tokens.push({ term: character, weight: empty ? emptyWeight : characterWeight, start: at, end: at + character.length });
    if (previous !== '') {
      const pair = previous + character;
      const light = emptyPairs.has(pair) || (empty && emptyCharacters.has(previous));
      tokens.push({ term: pair, weight: light ? 0.3 : empty || emptyCharacters.has(previous) ? 0.6 : 1, start: at - previous.length, end: at + character.length });
    }
    previous = character;
    at += character.length;
  }
}

function word(text: string, start: number, before: Token | undefined, tokens: Token[]): Token {
  const plain = text.replace(/['’]/gu, '');
  const stem = stemWord(plain);
  const end = start + text.length;
  const token = { term: `=${stem}`, weight: emptyWords.has(plain) ? 0.25 : 1, start, end };
  tokens.push(token);
  if (before) tokens.push({ term: `${before.term}${token.term}`, weight: wordPairWeight * Math.max(before.weight, token.weight), start: before.start, end });
  if (token.weight === 1 && stem.length >= 4) {
    for (let at = -1; at + 2 <= stem.length; at += 1) {
      const trigram = at < 0 ? `^${stem.slice(0, 2)}` : stem.slice(at, at + 3);
      if (trigram.length === 3 && !digit.test(trigram)) tokens.push({ term: `~${trigram}`, weight: trigramWeight, start, end });
    }
  }
  return token;
}

const emptyCharacters: ReadonlySet<string> = new Set('的了吗呢啊呀吧嘛哦哈么是我你您他她它们请就也都还把被给那这个一有在会要和与及');
const emptyPairs: ReadonlySet<string> = new Set([
  '请问', '你好', '您好', '我想', '想问', '问下', '一下', '我要', '你们', '我们', '谢谢', '麻烦', '可以', '什么', '怎么', '如何', '为什', '这个', '那个', '现在',
]);
const emptyWords: ReadonlySet<string> = new Set(
  ('a an the i im ive id ill me my mine you your youre he she it its we our they them this that these those is are was were be been am do does did ' +
    'have has had to of in on at for from with by and or but so if as can could would should will may might must shall please hi hello hey thanks thank ' +
    'there here just also any some one need want like know tell help get got let').split(' '),
);
