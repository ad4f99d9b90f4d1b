import type { FlowNote } from '../../../../engine/sdk/flow.ts';
import { palette } from '../../../charts/palette.ts';

/** What notes and frames are coloured with in pictures, as drawing.css has it on the page. */
export const layoutInk = {
  gray: palette.light.muted,
  blue: '#3b6fd8',
  green: '#2f8f57',
  yellow: '#c99a1a',
  orange: '#d1702c',
  red: '#cc4a42',
  purple: '#8354c9',
} as const satisfies Record<FlowNote['color'], string>;
