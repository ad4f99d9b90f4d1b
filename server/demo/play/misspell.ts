import type { Random } from './createRandom.ts';

/** A text as somebody types it in a hurry: two neighbours swapped, one left out, or one twice. */
export function misspell(text: string, random: Random): string {
  const signs = [...text];
  if (signs.length < 4) return text;
  const place = random.whole(1, signs.length - 2);
  const [one = '', other = ''] = signs.slice(place, place + 2);
  const typed = random.pick([[other, one], [other], [one, one, other]]);
  return [...signs.slice(0, place), ...typed, ...signs.slice(place + 2)].join('');
}
