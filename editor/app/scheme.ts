/** Where the browser keeps the chosen appearance. */
export const schemeKey = 'handrail.scheme';

/** Puts the page in light or dark before anything is drawn: what was chosen on this device, else what the system prefers. */
export function startScheme(): void {
  document.documentElement.dataset['mantineColorScheme'] = chosen() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

function chosen(): 'light' | 'dark' | undefined {
  try {
    const saved = localStorage.getItem(schemeKey);
    return saved === 'light' || saved === 'dark' ? saved : undefined;
  } catch {
    return undefined;
  }
}
