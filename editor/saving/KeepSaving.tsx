import { useEffect } from 'react';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { loadAhead } from './loadAhead.tsx';
import { savingOf } from './savingOf.ts';

/** Saves the draft for as long as it is open, whatever stands before it. Draws nothing. */
export function KeepSaving() {
  const flow = useOpenFlow();
  useEffect(() => savingOf(flow).start(), [flow]);
  useEffect(loadAhead, []);
  return null;
}
