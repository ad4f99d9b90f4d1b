import type { FoldedText } from '../text/foldText.ts';
import { type FoundSense, findSenses } from './findSenses.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconZh } from './lexicon.zh.ts';
import { lexiconOther } from './lexicon.other.ts';
import { lexiconSigns } from './lexicon.signs.ts';
import { readLexicon } from './readLexicon.ts';

const read = readLexicon([lexiconSigns, lexiconEn, lexiconZh]);
/** Words of other languages look like English ones that mean something else: "die", "bad". */
const unread = readLexicon([lexiconOther, lexiconSigns]);

/** A word of mood in a folded text, with what stands before it and changes it. */
export interface FoundMood {
  readonly start: number;
  readonly end: number;
  readonly polarity: number;
  readonly anger: number;
}

/** The words of mood in a folded text, with what negation, degree words, contrast and sarcasm make of each. `modelled` says whether its language is Chinese or English. */
export function readMoods({ text }: FoldedText, sarcasms: readonly { readonly start: number; readonly end: number }[], modelled: boolean): FoundMood[] {
  const found = findSenses(text, modelled ? read : unread);
  const contrastAt = found.findLastIndex(({ sense }) => sense.kind === 'contrast');
  const moods = found.flatMap((hit, at) => {
    const mood = moodAt(found, at) ?? negationAlone(found, at);
    if (!mood) return [];
    const emphasis = contrastAt < 0 ? 1 : at > contrastAt ? 1.3 : 0.7;
    return [{ start: mood.from, end: hit.end, polarity: mood.polarity * emphasis, anger: Math.min(mood.anger, 0.95) }];
  });
  if (sarcasms.length === 0) return moods;
  // Where praise is not meant, none of it is.
  return [...moods.filter(({ polarity }) => polarity < 0), ...sarcasms.map((found) => ({ ...found, polarity: -0.9, anger: 0.3 }))];
}

/** Units between a modifier and what it modifies: 没有想象的好, "not at all good". */
const reachUnspaced = 3;
const reachSpaced = 10;

/** The mood that begins at a found item, with what negators and degree words make of it; none when it is not one. */
function moodAt(found: readonly FoundSense[], at: number): { polarity: number; anger: number; from: number } | undefined {
  const hit = found[at];
  if (!hit || hit.sense.kind !== 'mood' || hit.sense.polarity === 0) return undefined;
  const next = found[at + 1];
  // 好 before another word of mood is "very": 好差, 好喜欢.
  if (hit.term === '好' && next?.start === hit.end && next.sense.kind === 'mood' && next.sense.polarity !== 0) return undefined;
  let factor = next?.sense.kind === 'degreeAfter' && next.start - hit.end <= 1 ? 1.4 : 1;
  if (found[at - 1]?.term === '好' && found[at - 1]?.end === hit.start) factor *= 1.25;
  let negations = 0;
  let from = hit.start;
  for (let before = at - 1; before >= 0; before -= 1) {
    const modifier = found[before];
    if (!modifier || (modifier.sense.kind !== 'degree' && modifier.sense.kind !== 'negator')) break;
    const reach = modifier.term.charCodeAt(0) < 0x80 ? reachSpaced : reachUnspaced;
    if (from - modifier.end > reach) break;
    if (modifier.sense.kind === 'negator') negations += 1;
    else factor *= modifier.sense.factor;
    from = modifier.start;
  }
  const { polarity, anger } = hit.sense;
  const strength = Math.min(Math.max(factor, 0.4), 1.8);
  if (negations % 2 === 0) return { polarity: polarity * strength, anger: anger * Math.min(strength, 1.3), from };
  // "Not very good" is milder than "bad"; "not bad" is no praise.
  return polarity > 0 ? { polarity: -0.75 * polarity * Math.min(strength, 1), anger: 0.1, from } : { polarity: -0.4 * polarity, anger: 0, from };
}

/** A negator that negates no known mood still leans to the negative: 不显示, "it does not ring". */
function negationAlone(found: readonly FoundSense[], at: number): { polarity: number; anger: number; from: number } | undefined {
  const hit = found[at];
  const next = found[at + 1]?.sense.kind;
  if (hit?.sense.kind !== 'negator' || next === 'mood' || next === 'degree' || next === 'negator') return undefined;
  return { polarity: -0.15, anger: 0, from: hit.start };
}
