import { useEffect, useState, type RefCallback } from 'react';

/** Tells when an element at the end of a list comes near; half a screen before, so that nobody waits. */
export function useEndReached(wanted: boolean, reached: () => void): RefCallback<HTMLElement> {
  const [end, setEnd] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (end === null || !wanted) return undefined;
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && reached(), { rootMargin: '50%' });
    seen.observe(end);
    return () => seen.disconnect();
  });
  return setEnd;
}
