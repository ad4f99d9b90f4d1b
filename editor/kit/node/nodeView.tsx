import type { ReactNode } from 'react';
import * as z from 'zod';
import type { Json } from '../../../engine/sdk/value.ts';

/** How a node type looks on the canvas, between its header and its ways out. */
export interface NodeView {
  /** What its settings say, at a glance; null where its ways out say it all. */
  readonly body: (node: NodeViewProps) => ReactNode;
  /** How its outlets' rows look, by outlet, where that is more than the outlet's title. */
  readonly rows: (node: NodeViewProps) => ReadonlyMap<string, NodeRow>;
}

export interface NodeViewProps {
  /** As the draft has it, which may be half-filled. */
  readonly config: Readonly<Record<string, Json>>;
  /** The console's language; texts are shown in it where they exist in it. */
  readonly language: 'zh' | 'en';
}

/** The row of one outlet. */
export interface NodeRow {
  /** In place of the outlet's title. */
  readonly title?: ReactNode;
  /** Small, beside the title: what it takes to leave here. */
  readonly note?: string;
  /** An expression, under the title. */
  readonly code?: string;
  /** `button` is drawn as what the customer presses; `code` begins where expressions under titles do. */
  readonly look?: 'button' | 'code';
}

type Parts<S extends z.core.$ZodShape> = z.infer<z.ZodObject<{ [Key in keyof S]: z.ZodOptional<S[Key]> }>>;

/**
 * Makes the view of a node type from what it shows of the settings. Each setting is read on its
 * own: one that is refused is undefined (or its default), and hides no other.
 *
 * @example export const endView = nodeView(endSchema.shape, ({ say }, language) => say && <Bubble text={say} language={language} />);
 */
export function nodeView<S extends z.core.$ZodShape>(
  shape: S,
  draw: (config: Parts<S>, language: 'zh' | 'en') => ReactNode,
  rows: (config: Parts<S>, language: 'zh' | 'en') => Iterable<readonly [outlet: string, row: NodeRow]> = () => [],
): NodeView {
  const schema = z.object(shape).partial();
  const read = (config: Readonly<Record<string, Json>>): Parts<S> | null => {
    const whole = schema.safeParse(config);
    if (whole.success) return whole.data;
    const refused = new Set(whole.error.issues.map(({ path }) => path[0]));
    const rest = schema.safeParse(Object.fromEntries(Object.entries(config).filter(([key]) => !refused.has(key))));
    return rest.success ? rest.data : null;
  };
  return {
    body({ config, language }) {
      const parts = read(config);
      return parts === null ? null : draw(parts, language);
    },
    rows({ config, language }) {
      const parts = read(config);
      return new Map(parts === null ? [] : rows(parts, language));
    },
  };
}
