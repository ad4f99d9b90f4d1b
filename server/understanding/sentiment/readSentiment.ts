import type { SentimentCause, SentimentReading } from '../../../engine/sdk/understanding.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { type FoundSense, findSenses } from './findSenses.ts';
import { foldText, longestRead } from '../text/foldText.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconZh } from './lexicon.zh.ts';
import { readLexicon } from './readLexicon.ts';
import { readVehemence } from './readVehemence.ts';

const lexicon = readLexicon([lexiconEn, lexiconZh]);

/** How fast added-up polarity nears the ends of the scale. */
const steepness = 0.6;
const mostCauses = 8;

/**
 * Reads the mood of a Chinese, English or mixed text from a lexicon with negation, degree words and contrast,
 * and from how vehemently it is written. Reads the first 2,000 units; a text without a known word scores 0.5.
 *
 * @example readSentiment('太慢了，我要投诉！').anger > 0.5
 */
export function readSentiment(text: string): SentimentReading {
  const folded = foldText(text);
  const found = findSenses(folded.text, lexicon);
  const contrastAt = found.findLastIndex(({ sense }) => sense.kind === 'contrast');
  const causes = new Map<string, number>();
  let polarity = 0;
  let calm = 1;
  for (const [at, hit] of found.entries()) {
    const mood = moodAt(found, at, folded.text) ?? negationAlone(found, at);
    if (!mood) continue;
    const emphasis = contrastAt < 0 ? 1 : at > contrastAt ? 1.3 : 0.7;
    polarity += mood.polarity * emphasis;
    calm *= 1 - Math.min(mood.anger, 0.95);
    const term = text.slice(folded.starts[mood.from], folded.ends[hit.end - 1]);
    causes.set(term, (causes.get(term) ?? 0) + mood.polarity * emphasis);
  }
  const { emphasis, anger: vehemence } = readVehemence(text.slice(0, longestRead), folded.text);
  polarity *= emphasis;
  // Loudness adds to a bad mood; by itself it is no more than impatience.
  let anger = 1 - calm;
  anger += (1 - anger) * vehemence * (polarity < 0 ? 1 : polarity > 0 ? 0 : 0.5);
  if (polarity > 0.2) anger *= 0.3;
  return {
    language: detectLanguage(text),
    score: 0.5 + 0.5 * Math.tanh(steepness * polarity),
    anger: Math.min(1, Math.max(0, anger)),
    causes: strongest(causes),
  };
}

/** Units between a modifier and what it modifies: 没有想象的好, "not at all good". */
const reachUnspaced = 3;
const reachSpaced = 10;

/** The mood that begins at a found item, with what negators and degree words make of it; none when it is not one. */
function moodAt(found: readonly FoundSense[], at: number, folded: string): { polarity: number; anger: number; from: number } | undefined {
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
    const reach = folded.charCodeAt(modifier.end - 1) < 0x80 ? reachSpaced : reachUnspaced;
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

function strongest(causes: ReadonlyMap<string, number>): SentimentCause[] {
  return [...causes]
    .map(([term, weight]) => ({ term, weight: Math.min(1, Math.max(-1, weight)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostCauses);
}
