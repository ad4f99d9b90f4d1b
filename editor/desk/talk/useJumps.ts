import { useEffect, useEffectEvent, useState } from 'react';
import { jumps } from '../panel/jumps.ts';

/** How long a place that one was led to stands out. */
const shownMs = 2_500;

/** Leads to places in a chat's log when asked to, and answers the one that was led to last. */
export function useJumps(chat: string, loadTo: (seq: number) => Promise<void>, goTo: (seq: number) => void): number | null {
  const [wanted, setWanted] = useState<{ readonly seq: number } | null>(null);
  const load = useEffectEvent((seq: number) => loadTo(seq).then(() => setWanted({ seq })));
  const go = useEffectEvent(goTo);
  useEffect(() => jumps.listen((id, seq) => {
    if (id === chat) void load(seq);
  }), [chat]);
  useEffect(() => {
    if (wanted === null) return undefined;
    go(wanted.seq);
    const timer = setTimeout(() => setWanted(null), shownMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  return wanted?.seq ?? null;
}
