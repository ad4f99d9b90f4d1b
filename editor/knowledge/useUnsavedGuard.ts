import { useEffect } from 'react';

/** Lets the browser ask before a page is closed whose unsaved entries it could not keep. */
export function useUnsavedGuard(unsaved: ReadonlyMap<string, unknown>): void {
  const some = unsaved.size > 0;
  useEffect(() => {
    if (!some || keeps()) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [some]);
}

function keeps(): boolean {
  try {
    localStorage.setItem('handrail.entry', '1');
    localStorage.removeItem('handrail.entry');
    return true;
  } catch {
    return false;
  }
}
