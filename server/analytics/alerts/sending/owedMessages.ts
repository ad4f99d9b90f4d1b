import type { AlertRow, StoredMessage } from '../keeping/storedAlert.ts';
import { isQuiet } from './isQuiet.ts';

const minuteMs = 60_000;
/** What was quiet for longer than this is quiet for good. */
const mostMs = 14 * 24 * 60 * minuteMs;

/** A message that is to be sent now. */
export interface OwedMessage {
  readonly kind: StoredMessage['kind'];
  /** The id of its destination. */
  readonly to: string;
  /** What came of it so far. */
  readonly before: StoredMessage | undefined;
}

/**
 * What is to be sent of an alert at a moment: that it has begun; a reminder, when it still lasts after a set time and nobody
 * has acknowledged it; that it is over. Each destination gets one of these at a time and each once, the later two only if it
 * got the first. In quiet hours nothing is sent; afterwards only what is still so: an alert that lay wholly within them is
 * never sent.
 */
export function owedMessages(alert: AlertRow, now: number): OwedMessage[] {
  const { begunAt, endedAt, acknowledgedAt, details } = alert;
  if (isQuiet(details, now)) return [];
  const remindAt = details.remindAfterMinutes === null ? Infinity : begunAt + details.remindAfterMinutes * minuteMs;
  const heard = (): boolean => endedAt === null || wasHeard(alert, endedAt);
  return details.sendTo.flatMap((to): OwedMessage[] => {
    const of = (kind: StoredMessage['kind']): StoredMessage | undefined => details.messages.find((each) => each.kind === kind && each.to.id === to);
    const isSent = (kind: StoredMessage['kind']): boolean => (of(kind)?.sentAt ?? null) !== null;
    const owe = (kind: StoredMessage['kind']): OwedMessage[] => {
      const before = of(kind);
      if (before && (before.nextAt === null || before.nextAt > now)) return [];
      return [{ kind, to, before }];
    };
    if (!isSent('begun')) return heard() ? owe('begun') : [];
    if (endedAt !== null) return owe('ended');
    return now >= remindAt && acknowledgedAt === null ? owe('reminder') : [];
  });
}

/** Whether there was a moment outside the quiet hours while it lasted. */
function wasHeard({ begunAt, details }: AlertRow, endedAt: number): boolean {
  if (!isQuiet(details, begunAt)) return true;
  // They end with a shift, or where the clocks are changed: zones are off, and changed, by quarters of an hour.
  const ends = new Set([0, ...details.quiet.map(({ to }) => Number(to.slice(3)) % 15)]);
  const last = Math.min(endedAt, begunAt + mostMs);
  for (let at = Math.ceil(begunAt / minuteMs) * minuteMs; at <= last; at += minuteMs) if (ends.has((at / minuteMs) % 15) && !isQuiet(details, at)) return true;
  return false;
}
