import { detectLatin } from './detectLatin.ts';

/**
 * The BCP 47 language of a text. A script that one language writes tells it (`zh`, `ja`, `ko`, `th`, `he`, ...);
 * Cyrillic, Arabic and Devanagari are `ru`, `ar` and `hi` unless a letter says otherwise; texts in Latin letters
 * are told apart by `detectLatin`. In a mixed text the script that says the most wins. `und` when there is no word.
 * Reads the first 500 units.
 *
 * @example detectLanguage('我的 iPhone 充不进电') === 'zh'
 */
export function detectLanguage(text: string): string {
  const read = text.slice(0, 500);
  const counts = new Float64Array(scripts.length);
  for (let at = 0; at < read.length; at += 1) {
    const script = scriptOf(read.charCodeAt(at));
    if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
  }
  const han = counts[hanAt] ?? 0;
  const kana = counts[kanaAt] ?? 0;
  // Japanese is written with both; a の in an otherwise Chinese advert is not Japanese.
  const japanese = (kana > 0 && kana * 6 >= han) || (han > 0 && onlyJapanese.test(read));
  // A Han character says about as much as three Latin letters: product names do not make a text English.
  counts[japanese ? kanaAt : hanAt] = 3 * (japanese ? han + kana : han);
  counts[japanese ? hanAt : kanaAt] = 0;
  let best = -1;
  for (let script = 0; script < counts.length; script += 1) {
    if ((counts[script] ?? 0) > (best < 0 ? 0 : (counts[best] ?? 0))) best = script;
  }
  if (best === latinAt) return hasWord.test(read) ? detectLatin(read) : 'und';
  const language = scripts[best] ?? 'und';
  return tellingLetters.find(([of, letters]) => of === language && letters.test(read))?.[2] ?? language;
}

// Order matters only for ties: the first wins.
const scripts = ['zh', 'ja', 'en', 'ko', 'ru', 'ar', 'th', 'hi', 'he', 'el', 'ka', 'hy', 'bn', 'ta', 'te', 'km', 'lo', 'my'] as const;
const hanAt = 0;
const kanaAt = 1;
const latinAt = 2;

/** Characters as Japan alone simplified or made them, for texts without kana. */
const onlyJapanese = /[円図気県駅込働売読転発変対応済価関総経検団帰権証験実黒満塩営沢浜桜斎峠畑枠匂辻栃榊々〆]|番号|返金|返品|予約|荷物|送料|値段|割引|手数料|配送状況|問合/u;

/** A word, not a code such as `QH12345`. */
const hasWord = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}'’]*(?![\p{L}\p{N}])/u;

const tellingLetters: readonly (readonly [of: string, letters: RegExp, language: string])[] = [
  ['ru', /[іїєґ]/iu, 'uk'],
  ['ru', /[љњћђџ]/iu, 'sr'],
  ['ar', /[ٹڈڑے]/u, 'ur'],
  ['ar', /[پچژگ]/u, 'fa'],
  ['hi', /ळ/u, 'mr'],
];

/** First and last unit of each range, and the position of its language in `scripts`. */
const ranges: readonly (readonly [number, number, number])[] = [
  [0x41, 0x5a, 2], [0x61, 0x7a, 2], [0xc0, 0x24f, 2], [0x1e00, 0x1eff, 2], [0xff21, 0xff3a, 2], [0xff41, 0xff5a, 2],
  [0x3400, 0x4dbf, 0], [0x4e00, 0x9fff, 0], [0xf900, 0xfaff, 0], [0xd840, 0xd8bf, 0],
  [0x3041, 0x30fa, 1], [0x31f0, 0x31ff, 1], [0xff66, 0xff9d, 1],
  [0x1100, 0x11ff, 3], [0x3131, 0x318e, 3], [0xac00, 0xd7a3, 3],
  [0x400, 0x52f, 4], [0x600, 0x6ff, 5], [0x750, 0x77f, 5], [0xfb50, 0xfdff, 5], [0xfe70, 0xfefc, 5],
  [0xe01, 0xe5b, 6], [0x900, 0x97f, 7], [0x590, 0x5ff, 8], [0x370, 0x3ff, 9], [0x10a0, 0x10ff, 10], [0x530, 0x58f, 11],
  [0x980, 0x9ff, 12], [0xb80, 0xbff, 13], [0xc00, 0xc7f, 14], [0x1780, 0x17ff, 15], [0xe80, 0xeff, 16], [0x1000, 0x109f, 17],
];

function scriptOf(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return hanAt;
  if (unit >= 0x61 && unit <= 0x7a) return latinAt;
  if (unit < 0x41) return -1;
  for (const [first, last, script] of ranges) if (unit >= first && unit <= last) return script;
  return -1;
}
