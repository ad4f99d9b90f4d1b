import { becameColor, palette, type Scheme } from '../charts/palette.ts';
import { fates } from './fates.ts';

/** The colours of what became of visits as custom properties, for whatever is drawn beneath an element. */
export function fateColors(scheme: Scheme): Readonly<Record<`--fate-${string}`, string>> {
  return { '--fate-pattern': palette[scheme].pattern, ...Object.fromEntries(fates.map((fate) => [`--fate-${fate}`, becameColor(fate, scheme)])) };
}
