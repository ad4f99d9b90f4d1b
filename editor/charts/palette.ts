import type { Became } from '../../server/contract.ts';

export type Scheme = 'light' | 'dark';

/**
 * Colours of charts, for either appearance. Any two of `series` can be told apart with each kind of colour blindness, and
 * each stands out from what is behind it; the order is the order in which they are used. Colour is never alone: a chart
 * also draws patterns or symbols.
 */
export const palette = {
  light: {
    series: ['#2f62d9', '#db5a23', '#2f9a78', '#a94fa9', '#7d6336', '#0a4e5c', '#40107a', '#6b1020'],
    /** What cannot be said, or is not decided. */
    quiet: '#7f8a9b',
    surface: '#ffffff',
    ink: '#1b2330',
    muted: '#586475',
    line: '#e2e6ed',
    pattern: 'rgba(255, 255, 255, 0.55)',
  },
  dark: {
    series: ['#3f7fe6', '#eb9947', '#4acb98', '#b0509f', '#f7d23a', '#c2e8f0', '#c5a3f5', '#e0405f'],
    quiet: '#8792a2',
    surface: '#151a21',
    ink: '#d5dbe6',
    muted: '#a0abba',
    line: '#2b333f',
    pattern: 'rgba(14, 18, 24, 0.6)',
  },
} as const satisfies Record<Scheme, Palette>;

interface Palette {
  readonly series: readonly string[];
  readonly quiet: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly pattern: string;
}

/** The colour of what became of a visit, the same on every page. */
export function becameColor(became: Became, scheme: Scheme): string {
  const { series, quiet } = palette[scheme];
  const at = order[became];
  return at === null ? quiet : series[at];
}

const order = { onward: 0, silent: 1, ended: 2, handed: 3, failed: 6, closed: 7, open: null } as const satisfies Record<Became, number | null>;
