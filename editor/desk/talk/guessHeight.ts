import type { Line } from './lineUp.ts';

/** About how many pixels a line takes, until it is drawn and measured. */
export function guessHeight(line: Line | undefined): number {
  if (!line) return 0;
  const { entry, opens, newDay } = line;
  const day = newDay ? 34 : 0;
  if (entry.from === 'event' || entry.from === 'system') return 38 + day;
  const rows = entry.text.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / 45)), 0);
  return 26 + rows * 25.6 + (opens ? 34 : 0) + (entry.choices?.length ? 32 : 0) + day;
}
