import type { OpenFlow } from '../../flow/FlowContext.ts';
import { glide } from './reveal.ts';

/** What stays free around a flow that is shown whole, in pixels of the screen: below, its tool bar lies over the canvas. */
export const fitMargin = { side: 40, bottom: 88 } as const;

/** Shows all of the flow, at most in its own size. */
export async function fitAll({ canvas }: OpenFlow): Promise<void> {
  const { side, bottom } = fitMargin;
  await canvas.getState().view?.flow.fitView({ padding: { x: `${side}px`, top: `${side}px`, bottom: `${bottom}px` }, maxZoom: 1, duration: glide(300) });
}
