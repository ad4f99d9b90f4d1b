import { readNumeral } from '../../engine/sdk/index.ts';

/**
 * The number that an answer gives: a numeral, perhaps with a currency before it or a Chinese measure
 * word after it (`￥99`, `3个`, `两件`, `120元`). Null when it gives none, or more than a number.
 */
export function readNumber(text: string): number | null {
  const answer = text.normalize('NFKC').trim();
  if (answer.length > 60) return null;
  const bare = answer.replace(/[.。!！]$/u, '').replace(/^(?:[¥$€£]|rmb)\s*/iu, '');
  return readNumeral(bare) ?? readNumeral(bare.replace(measure, ''));
}

const measure = /\s*(?:元|块钱?|人民币|个|位|人|名|件|份|台|条|只|双|套|本|张|盒|瓶|箱|包|岁|次|天|晚|间|号|斤|公斤)$/u;
