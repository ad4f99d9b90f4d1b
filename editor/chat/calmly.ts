import { useEffect, useState } from 'preact/hooks';

/**
 * The news as they are to be read out: at once when they are of another kind, and else at most every half minute, with
 * the latest then. A queue that moves must not talk all the time.
 */
export function calmly(kind: string, text: string): string {
  const [said, say] = useState({ kind: '', text: '', at: -Infinity });
  useEffect(() => {
    if (said.text === text) return undefined;
    const timer = setTimeout(() => say({ kind, text, at: performance.now() }), said.kind === kind ? Math.max(0, said.at + restFor - performance.now()) : 0);
    return () => clearTimeout(timer);
  }, [kind, text, said]);
  return said.text;
}

/** Milliseconds. */
const restFor = 30_000;
