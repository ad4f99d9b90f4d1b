import { foldAnswer, readNumeral } from '../../engine/sdk/index.ts';

/**
 * The score, 1 to 5, that a typed text gives: a figure (`5`, `五`, `五星`, `打4分`, `4/5`, `two stars`, `5 非常满意`), stars
 * (`★★★★`), a face, or how satisfied somebody is in Chinese or English. Null when it gives none.
 *
 * @example readScore('very satisfied') // 5
 */
export function readScore(text: string): number | null {
  const answer = foldAnswer(text).replaceAll('’', "'").replace(/^[\s"'“「(]+|[\s.,!?~"'”」)。，！？…吧啊呀啦哦]+$/gu, '');
  if (answer === '' || answer.length > longest) return null;
  const [, figure, said = ''] = /^([1-5])\s*[分星]?[\s,，:：–—-]+(.+)$/u.exec(answer) ?? [];
  if (figure !== undefined && readWords(said) !== null) return Number(figure);
  return readFigure(answer) ?? readStars(answer) ?? readWords(answer);
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

function readWords(answer: string): number | null {
  return words.find(([, of]) => of.test(answer))?.[0] ?? null;
}

const english: ReadonlyMap<string, number> = new Map([['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5]]);

/** The first that fits counts, so that "not satisfied" comes before "satisfied". */
const words: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:(?:非常|很|十分|特别|极其|极度|超级?|太|相当)不满意?|极不满意|差评|(?:太|很|非常|特别|超级?)(?:差|烂|糟糕?)了?|极差|垃圾|烂|糟糕|(?:very|extremely|totally|completely|highly) (?:dissatisfied|unsatisfied|unhappy|bad|poor)|terrible|awful|horrible|the worst|worst|useless|😡|🤬|👎)$/u],
  [2, /^(?:不(?:太|怎么|是很|够)?满意|不(?:太|怎么)?好|不行|较差|有点差|差|失望|dissatisfied|unsatisfied|not (?:very |really |so )?(?:satisfied|happy|good|great)|unhappy|bad|poor|disappointed|😞|🙁|☹\uFE0F?)$/u],
  [3, /^(?:一般般?|还行|还可以|凑合|中等|普通|马马虎虎|neutral|neither|ok(?:ay)?|average|so[ -]so|fine|meh|not bad|😐)$/u],
  [5, /^(?:(?:非常|很|十分|特别|超级?|相当|太)(?:满意|好|棒|赞)(?:了|的)?|棒|赞|给力|完美|好评|棒极了|(?:very|extremely|completely|totally|highly) (?:satisfied|happy|good)|excellent|perfect|great|amazing|awesome|outstanding|love it|😍|🤩|😄|👍)$/u],
  [4, /^(?:比?较?满意|挺?好(?:的)?|不错|挺不错|还不错|挺满意|可以|satisfied|happy|good|nice|pretty good|🙂|😊)$/u],
];
