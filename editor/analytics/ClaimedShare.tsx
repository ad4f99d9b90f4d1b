import type { Proportion } from '../../server/contract.ts';
import { useShownLanguage } from '../i18n/useShownLanguage.ts';
import { claimOf } from './claimOf.ts';

/** A share with its interval; of too few to say anything, only how many, and quiet. */
export function ClaimedShare({ of }: { of: Proportion }) {
  const { text, interval } = claimOf(of, useShownLanguage());
  return <span style={interval === null ? { color: 'var(--muted)' } : undefined}>{text}{interval !== null && <small style={{ color: 'var(--muted)' }}> {interval}</small>}</span>;
}
