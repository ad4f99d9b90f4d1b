import { useMemo } from 'react';
import { pathTo, type Point } from './trial/tree.ts';
import { useTrial } from './TrialContext.ts';

/** What led to where the trial stands, from its beginning on. */
export function usePath(): readonly Point[] {
  const tree = useTrial((trial) => trial.tree);
  return useMemo(() => pathTo(tree, tree.at), [tree]);
}
