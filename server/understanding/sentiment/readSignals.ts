import { longestRead, type FoldedText } from '../text/foldText.ts';
import { findSarcasm } from './findSarcasm.ts';
import { readDemands, type FoundDemand } from './readDemands.ts';
import { type FoundMood, readMoods } from './readMoods.ts';
import { readVehemence } from './readVehemence.ts';

/** What is read from a text by rule, whatever its language. */
export interface Signals {
  /** Added-up polarity of its words of mood, pressed into -1 to 1; anger of its words, and of how it is written; urgency and complaint by rule; 0 to 1; -1 where praise is not meant. */
  readonly values: readonly [polarity: number, anger: number, vehemence: number, loudAndBad: number, urgency: number, complaint: number, strength: number, sincerity: number];
  readonly moods: readonly FoundMood[];
  readonly demands: readonly FoundDemand[];
}

export function readSignals(original: string, folded: FoldedText, modelled: boolean): Signals {
  const sarcasms = modelled ? findSarcasm(folded.text) : [];
  const moods = readMoods(folded, sarcasms, modelled);
  const demands = readDemands(folded.text, modelled);
  const vehemence = readVehemence(original.slice(0, longestRead), folded.text);
  const polarity = Math.tanh(0.6 * vehemence.emphasis * moods.reduce((sum, mood) => sum + mood.polarity, 0));
  const anger = 1 - moods.reduce((calm, mood) => calm * (1 - mood.anger), 1);
  return { values: [polarity, anger, vehemence.anger, vehemence.anger * Math.max(0, -polarity), noisyOr(demands, 'urgency'), noisyOr(demands, 'complaint'), Math.abs(polarity), sarcasms.length > 0 ? -1 : 0], moods, demands };
}

function noisyOr(demands: readonly FoundDemand[], of: 'urgency' | 'complaint'): number {
  return 1 - demands.reduce((rest, demand) => rest * (1 - demand[of]), 1);
}
