import i18next from 'i18next';
import type { Language } from '../../../i18n/language.ts';
import { pointsText, pText } from '../../shareText.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { verdictOf } from './verdictOf.ts';

/** How a node's drop-off has changed, and whether by more than chance. Empty where nothing is compared. */
export function changeText(reading: NodeReading, language: Language): string {
  const t = i18next.getFixedT(language, 'dropOff');
  const { change } = reading;
  const verdict = verdictOf(reading);
  if (change === null || verdict === null) return '';
  if (change.difference === null || change.p === null || verdict === 'none' || verdict === 'few') return t(verdict === 'few' ? 'change.few' : 'change.none');
  return t(verdict === 'chance' ? 'change.chance' : 'change.significant', { points: pointsText(change.difference, language), p: pText(change.p) });
}
