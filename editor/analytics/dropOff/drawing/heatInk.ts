import type { Colouring } from '../dropOffSearch.ts';

/** What nodes are coloured with, by what they are coloured by. */
export const heatInk = { dropOff: '#e06b00', visits: '#2f6bd8', failed: '#a036a8' } as const satisfies Record<Colouring, string>;

/** How opaque the deepest of them is on a card. */
export const heatDepth = 0.34;
