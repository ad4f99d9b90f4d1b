import { useComputedColorScheme } from '@mantine/core';
import type { Scheme } from './palette.ts';

/** Whether the page is light or dark now, for the colours of a chart's option. */
export function useScheme(): Scheme {
  return useComputedColorScheme('light', { getInitialValueInEffect: false });
}
