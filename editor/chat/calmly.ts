import { useEffect, useState } from 'preact/hooks';

/**
 * News as they are to be read out: at once, but one `step` of the same thing after another at most every half minute,
 * with the latest then. A queue that moves must not talk all the time.
 */
export function calmly(text: string, step: boolean): string {
  const [said, say] = useState({ text: '', step: false, at: 0 });
  useEffect(() => {
    if (said.text === text) return undefined;
    const timer = setTimeout(() => say({ text, step, at: performance.now() }), step && said.step ? Math.max(0, said.at + restFor - performance.now()) : 0);
    return () => clearTimeout(timer);
  }, [text, step, said]);
  return said.text;
}

/** Milliseconds. */
const restFor = 30_000;
