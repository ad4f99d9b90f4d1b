export type MoodLevel = 'bad' | 'low' | 'fine';

/** A mood from 0 (most negative) to 1, as one would say it. */
export function moodLevel(mood: number): MoodLevel {
  if (mood < 0.3) return 'bad';
  return mood < 0.45 ? 'low' : 'fine';
}
