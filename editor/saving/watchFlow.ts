import type * as z from 'zod';
import { flowHere, flowPublished, flowSaved, type FlowHere, type FlowPublished, type FlowSaved } from '../app/contract.ts';
import { keepListening, type Listening } from '../app/keepListening.ts';

interface Means extends Listening {
  readonly onHere: (here: FlowHere) => void;
  readonly onSaved: (saved: FlowSaved) => void;
  readonly onPublished: (published: FlowPublished) => void;
}

/** Listens to who has a flow open and to what they save and publish. Returns how to stop. */
export function watchFlow({ onHere, onSaved, onPublished, ...listening }: Means): () => void {
  return keepListening(listening, { here: reader(flowHere, onHere), saved: reader(flowSaved, onSaved), published: reader(flowPublished, onPublished) });
}

function reader<T>(shape: z.ZodType<T>, then: (of: T) => void): (data: unknown) => void {
  return (data) => {
    const read = shape.safeParse(data);
    if (read.success) then(read.data);
  };
}
