const key = 'handrail.palette';

/** Whether this browser last had the palette open; it is until someone closes it. */
export function isPaletteOpen(): boolean {
  return localStorage.getItem(key) !== 'closed';
}

/** Keeps whether it is open for the next time. */
export function keepPaletteOpen(open: boolean): void {
  localStorage.setItem(key, open ? 'open' : 'closed');
}
