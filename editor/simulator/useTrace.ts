import { useEffect } from 'react';
import { reveal } from '../canvas/actions/reveal.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { traceOf } from './trial/traceOf.ts';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';

/** Shows on the canvas where the trial stands and how it came there, while its panel is open, and follows it. */
export function useTrace(): void {
  const flow = useOpenFlow();
  const { stage } = flow;
  const here = useTrial((trial) => trial.here);
  const path = usePath();
  useEffect(() => {
    const trace = path.length === 0 ? null : traceOf(path, here);
    stage.getState().set({ trace });
    // The canvas goes along, as far as it has to.
    if (trace?.active) reveal(flow, trace.active);
  }, [flow, stage, path, here]);
  useEffect(() => () => stage.getState().set({ trace: null }), [stage]);
}
