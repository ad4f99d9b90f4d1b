import i18next from 'i18next';
import type { Language } from '../../../i18n/language.ts';
import { pointsText } from '../../shareText.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { verdictOf } from './verdictOf.ts';

/** How a node's drop-off has changed, in a few words, and the arrow before them; both empty where nothing is compared. */
export function markText(reading: NodeReading, language: Language): { readonly arrow: string; readonly text: string } {
  const t = i18next.getFixedT(language, 'dropOff');
  const verdict = verdictOf(reading);
  const difference = reading.change?.difference ?? null;
  if (verdict === null) return { arrow: '', text: '' };
  if (difference === null || verdict === 'none' || verdict === 'few') return { arrow: '', text: t(verdict === 'few' ? 'change.markFew' : 'change.markNone') };
  return { arrow: difference === 0 ? '=' : difference > 0 ? '▲' : '▼', text: t(verdict === 'chance' ? 'change.markChance' : 'change.mark', { points: pointsText(difference, language) }) };
}
