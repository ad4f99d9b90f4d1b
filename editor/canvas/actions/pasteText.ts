import type { Clip } from '../../draft/edits/clip.ts';
import type { Place } from '../../draft/edits/addNode.ts';
import { pasteParts } from '../../draft/edits/pasteParts.ts';
import { readClip } from '../../draft/edits/readClip.ts';
import type { StepName } from '../../draft/draftStore.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import { grid } from '../snap.ts';
import { viewMiddle } from './viewMiddle.ts';

/** Pastes what a clipboard's text holds of a flow, into the middle of the view or at a place; anything else gets a hint. */
export function pasteText(flow: OpenFlow, text: string, at?: Place): void {
  const clip = readClip(text);
  if (clip === null) flow.canvas.getState().set({ hint: 'notOurs' });
  else pasteClip(flow, clip, 'paste', at);
}

/** Puts copied parts into the flow and selects them. Without a place, what would cover the original lies beside it. */
export function pasteClip(flow: OpenFlow, clip: Clip, step: Extract<StepName, 'paste' | 'duplicate'>, at?: Place): void {
  if (!flow.mayEdit) return;
  const { document, change, seal } = flow.draft.getState();
  const pasted = pasteParts(document, clip, offsetFor(flow, clip, step, at), Math.random);
  if (pasted === null) {
    flow.canvas.getState().set({ hint: 'tooLarge' });
    return;
  }
  seal();
  change({ name: step, count: clip.nodes.length + clip.notes.length }, () => pasted.document);
  flow.stage.getState().select(pasted.parts);
}

function offsetFor(flow: OpenFlow, { places, notes }: Clip, step: 'paste' | 'duplicate', at: Place | undefined): Place {
  if (step === 'duplicate') return { x: 32, y: 32 };
  const all = [...places, ...notes];
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const size = { width: Math.max(...all.map(({ x }) => x)) - left + 248, height: Math.max(...all.map(({ y }) => y)) - top + 160 };
  const wanted = at ?? viewMiddle(flow, size);
  const taken = new Set(flow.canvas.getState().nodes.map(({ position }) => `${position.x} ${position.y}`));
  let x = Math.round((wanted.x - left) / grid) * grid;
  let y = Math.round((wanted.y - top) / grid) * grid;
  while (all.some((each) => taken.has(`${each.x + x} ${each.y + y}`))) {
    x += 32;
    y += 32;
  }
  return { x, y };
}
