import { useEffect } from 'react';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { traceOf } from './trial/traceOf.ts';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';

/** Shows on the canvas where the trial stands and how it came there, while its panel is open. */
export function useTrace(): void {
  const { stage } = useOpenFlow();
  const here = useTrial((trial) => trial.here);
  const path = usePath();
  useEffect(() => stage.getState().set({ trace: path.length === 0 ? null : traceOf(path, here) }), [stage, path, here]);
  useEffect(() => () => stage.getState().set({ trace: null }), [stage]);
}
