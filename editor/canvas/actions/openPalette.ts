import { spotlight } from '@mantine/spotlight';

/** Opens the command palette. */
export function openPalette(): void {
  spotlight.open();
}
