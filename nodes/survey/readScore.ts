import { readNumeral } from '../../engine/sdk/index.ts';
import { readOpinion } from './readOpinion.ts';
import { withoutThanks } from './withoutThanks.ts';

/**
 * The score, 1 to 5, that a typed text gives: a figure (`5`, `五`, `五星`, `打4分`, `4/5`, `two stars`, `5 非常满意`), stars
 * (`★★★★`), a face, or how satisfied somebody is in Chinese or English, with or without thanks. Null when it gives none.
 *
 * @example readScore('Very satisfied, thank you!') // 5
 */
export function readScore(text: string): number | null {
  const answer = withoutThanks(text).replace(/[吧啊呀啦哦哈哟嘛噢哇]+$/u, '');
  if (answer === '' || answer.length > longest) return null;
  const { figure, said = '' } = (/^(?<figure>[1-5])\s*[分星]?[\s,，:：–—-]+(?<said>.+)$/u.exec(answer) ?? /^(?<said>.+?)[\s,，:：–—-]+(?<figure>[1-5])\s*[分星]?$/u.exec(answer))?.groups ?? {};
  if (figure !== undefined && readOpinion(said) !== null) return Number(figure);
  return readFigure(answer) ?? readStars(answer) ?? readOpinion(answer);
}

/** More than this is a message, not a score. */
const longest = 40;

function readFigure(answer: string): number | null {
  const bare = answer.replace(/^(?:我?(?:给|打|评)(?:你们?|您)?|i(?:'d| would)? (?:give|say|rate)(?: it| you)?|rated?|score)?[:：]?\s*(?:a )?/u, '').replace(/\s*(?:\/\s*5|out of (?:5|five))$/u, '');
  if (/^(?:满分|full marks)$/u.test(bare)) return 5;
  const core = bare.replace(/\s*(?:[个颗]?星星?|分|stars?|points?)$/u, '');
  const found = english.get(core) ?? readNumeral(core);
  return found !== null && Number.isInteger(found) && found >= 1 && found <= 5 ? found : null;
}

function readStars(answer: string): number | null {
  const stars = answer.match(/^(?:[★⭐🌟]\uFE0F?\s*){1,5}☆*$/u) ? [...answer].filter((sign) => '★⭐🌟'.includes(sign)).length : 0;
  return stars > 0 ? stars : null;
}

const english: ReadonlyMap<string, number> = new Map([['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5]]);
