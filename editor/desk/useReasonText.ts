import { useTranslation } from 'react-i18next';
import type { FaultReason } from '../../engine/sdk/event.ts';

/** The words for why a person is wanted: a rescue's code in the reader's language, a note of the flow as it is. */
export function useReasonText(): (note: string) => string {
  const { t } = useTranslation('desk');
  return (note) => {
    const code = reasons.find((reason) => reason === note);
    return code ? t(`reason.${code}`) : note;
  };
}

const reasons = [
  'customer-asked', 'node-failed', 'outlet-not-drawn', 'visit-budget', 'snapshot-unreadable', 'snapshot-too-large', 'effect-timeout',
] as const satisfies readonly FaultReason[];
