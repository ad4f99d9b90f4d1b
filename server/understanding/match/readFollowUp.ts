import { readText } from '../text/readText.ts';

/** A short text that is only whole together with an earlier one. */
export interface FollowUp {
  readonly previous: string;
  /** The earlier text and this one, as they are read together. */
  readonly joined: string;
}

/** How many earlier texts a chain of follow-ups is traced back. */
const furthest = 4;

/**
 * What a text follows up on, if it is elliptical: "那运费呢", "大码的有吗", "and for shoes?", "what about Canada?". Undefined for
 * a text that asks something whole, and where nothing came before.
 */
export function readFollowUp(text: string, before: readonly string[]): FollowUp | undefined {
  if (!isElliptical(text)) return undefined;
  for (const previous of before.slice(-furthest).reverse()) {
    if (previous.trim() === '' || isElliptical(previous)) continue;
    return { previous, joined: `${previous.trim()} ${text.trim()}` };
  }
  return undefined;
}

function isElliptical(text: string): boolean {
  const folded = readText(text).text.replace(edges, '');
  if (folded === '') return false;
  const han = folded.match(hanCharacters)?.length ?? 0;
  if (han > 0) return han <= 12 && chinese.some((cue) => cue.test(folded));
  return folded.split(' ').length <= 7 && english.some((cue) => cue.test(folded));
}

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
const hanCharacters = /\p{Script=Han}/gu;
const chinese: readonly RegExp[] = [
  // 那运费呢, 换货的话呢, 那如果是鞋子
  /^(?:那|那么|然后|还有|以及|另外|如果是|要是|换成|假如是)(?!个|里|儿|边|些|位|种|天)/u,
  /呢$/u,
  // 大码的有吗, 黑色的可以吗, 周末也行吗
  /^[^怎什为如哪多几谁吗]{1,6}(?:的|也|都)(?:有|行|可以|能|是|算|要|支持)*(?:吗|么|嘛|吧)$/u,
  /^(?:有|可以|能|行|要|支持)?[^怎什为如哪多几谁]{1,4}(?:也|的)(?:可以|行|能|一样)(?:吗|么|嘛)?$/u,
];
const english: readonly RegExp[] = [
  /^(?:and|or|but|then|also|plus)\b(?! (?:how|what|when|where|why|who|can|do|does|is|are|i|my|will) \w+ \w+ \w+)/u,
  /^(?:ok(?:ay)?,? |so,? |and |but )?(?:what|how) about\b/u,
  /^(?:what|how) if\b(?! i )/u,
  /^(?:for|in|on|to|with|without|at|from|by|during|after|before)\b/u,
  /^(?:same|is it the same|does that (?:also )?apply|does it (?:also )?(?:apply|work))\b/u,
  /^(?:the )?\w+ (?:one|ones|too|as well)$/u,
];
