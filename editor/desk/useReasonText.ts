import { useTranslation } from 'react-i18next';
import type { FaultReason } from '../../engine/sdk/event.ts';
import type { DeskChat } from '../../server/contract.ts';

/** The words for why a person is wanted: the flow's note where it has one, else those for the code of what happened. */
export function useReasonText(): (chat: Pick<DeskChat, 'note' | 'reason'>) => string {
  const { t } = useTranslation('desk');
  return ({ note, reason }) => {
    const code = reasons.find((each) => each === (note === '' ? reason : note));
    return code ? t(`reason.${code}`) : note;
  };
}

const reasons = [
  'customer-asked', 'asked-in-words', 'complaint-repeated', 'mood-low', 'mood-fell', 'node-unmet', 'node-failed', 'outlet-not-drawn', 'visit-budget', 'snapshot-unreadable', 'snapshot-too-large',
  'effect-timeout', 'taken-over',
] as const satisfies readonly FaultReason[];
