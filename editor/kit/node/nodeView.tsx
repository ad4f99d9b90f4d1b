import type { ReactNode } from 'react';
import type * as z from 'zod';
import type { Json } from '../../../engine/sdk/value.ts';

/** How a node type looks on the canvas, between its title and its outlets. */
export type NodeView = (node: NodeViewProps) => ReactNode;

export interface NodeViewProps {
  /** As the draft has it, which may be half-filled. */
  readonly config: Readonly<Record<string, Json>>;
  /** The console's language; texts are shown in it where they exist in it. */
  readonly language: 'zh' | 'en';
}

/**
 * Makes the view of a node type: what its settings say, at a glance. A configuration that its
 * schema refuses is drawn without a body; its problem says what is wrong.
 *
 * @example export const waitView = nodeView(waitSchema, ({ amount, unit }, language) => <NodeFact>…</NodeFact>);
 */
export function nodeView<S extends z.ZodType>(schema: S, draw: (config: z.infer<S>, language: 'zh' | 'en') => ReactNode): NodeView {
  return ({ config, language }) => {
    const read = schema.safeParse(config);
    return read.success ? draw(read.data, language) : null;
  };
}
