import type { AlertRow, StoredMessage } from '../keeping/storedAlert.ts';
import { isQuiet } from './isQuiet.ts';

const minuteMs = 60_000;
/** Quiet hours begin and end with a minute. */
const mostMinutes = 14 * 24 * 60;

/** A message that is to be sent now. */
export interface OwedMessage {
  readonly kind: StoredMessage['kind'];
  /** The id of its destination. */
  readonly to: string;
  /** What came of it so far. */
  readonly before: StoredMessage | undefined;
}

/**
 * What is to be sent of an alert at a moment, to each destination at most: that it has begun; a reminder, when it still lasts
 * after a set time and nobody has acknowledged it; that it is over. Each once, and the later ones only to whom the first was
 * sent. Nothing in quiet hours: afterwards what is still true, so that an alert which they covered whole is not told at all.
 */
export function owedMessages(alert: AlertRow, now: number): OwedMessage[] {
  const { begunAt, endedAt, acknowledgedAt, details } = alert;
  if (isQuiet(details, now)) return [];
  const remindAt = details.remindAfterMinutes === null ? Infinity : begunAt + details.remindAfterMinutes * minuteMs;
  const heard = endedAt === null || wasHeard(alert, endedAt);
  return details.sendTo.flatMap((to): OwedMessage[] => {
    const of = (kind: StoredMessage['kind']): StoredMessage | undefined => details.messages.find((each) => each.kind === kind && each.to.id === to);
    const isSent = (kind: StoredMessage['kind']): boolean => (of(kind)?.sentAt ?? null) !== null;
    const owe = (kind: StoredMessage['kind']): OwedMessage[] => {
      const before = of(kind);
      if (before && (before.nextAt === null || before.nextAt > now)) return [];
      return [{ kind, to, before }];
    };
    if (!isSent('begun')) return heard ? owe('begun') : [];
    if (endedAt !== null) return owe('ended');
    return now >= remindAt && acknowledgedAt === null ? owe('reminder') : [];
  });
}

/** Whether there was a moment outside the quiet hours while it lasted. */
function wasHeard({ begunAt, details }: AlertRow, endedAt: number): boolean {
  if (details.quiet.length === 0) return true;
  const minutes = Math.min(mostMinutes, Math.floor((endedAt - begunAt) / minuteMs));
  for (let minute = 0; minute <= minutes; minute += 1) if (!isQuiet(details, begunAt + minute * minuteMs)) return true;
  return false;
}
