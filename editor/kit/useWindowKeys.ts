import { useEffectEvent, useLayoutEffect } from 'react';

/** Hears every key that goes down in the window. */
export function useWindowKeys(press: (event: KeyboardEvent) => void): void {
  const latest = useEffectEvent(press);
  // As soon as what the keys act on is seen, they are heard.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => latest(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
