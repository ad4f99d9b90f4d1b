import type { Proportion } from '../../server/contract.ts';
import { formatShare } from '../charts/formatShare.ts';
import type { Language } from '../i18n/language.ts';
import { countsOf } from './countsOf.ts';
import { intervalText } from './shareText.ts';
import { tooFew } from './tooFew.ts';

/** What is claimed of a share. */
export interface Claim {
  /** The share; of too few, how many of how many; a dash where there is nothing to share. */
  readonly text: string;
  /** Its 95 % interval; null where no share is claimed. */
  readonly interval: string | null;
}

/** A share as it may be claimed: of too few to say anything there is no percentage. */
export function claimOf(proportion: Proportion, language: Language): Claim {
  if (proportion.share === null) return { text: '–', interval: null };
  if (tooFew(proportion)) return { text: countsOf(proportion, language), interval: null };
  return { text: formatShare(proportion.share, language), interval: intervalText(proportion, language) };
}
