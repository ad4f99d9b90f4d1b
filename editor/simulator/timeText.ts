import { durationText } from '../kit/node/durationText.ts';

const units = [['days', 86_400_000], ['hours', 3_600_000], ['minutes', 60_000], ['seconds', 1_000]] as const;

/** A length of time in its two largest units. @example timeText(90_000, 'en') // '1 minute 30 seconds' */
export function timeText(ms: number, language: 'zh' | 'en'): string {
  let rest = Math.max(0, Math.ceil(ms / 1_000) * 1_000);
  const parts = units.flatMap(([unit, size]) => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount === 0 ? [] : [durationText(amount, unit, language)];
  });
  return parts.length === 0 ? durationText(0, 'seconds', language) : parts.slice(0, 2).join(' ');
}
