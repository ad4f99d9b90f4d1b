/**
 * Named steps from one format of the flow document to the next. A step gets the JSON of format
 * `from` and returns that of `from + 1`; it is pure and never removed, so that a document saved by
 * any release can be read by every later one. Each has a golden file from before.
 */
export interface Migration {
  readonly from: number;
  readonly name: string;
  readonly up: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** In order of `from`. */
export const migrations: readonly Migration[] = [
  {
    from: 1,
    name: 'groups and notes join the layout',
    up(document) {
      const layout = document['layout'];
      return { ...document, layout: typeof layout === 'object' && layout !== null ? { groups: [], notes: [], ...layout } : layout };
    },
  },
  {
    from: 2,
    name: 'what gives a conversation to a person is said by the flow',
    up: (document) => ({ ...document, handoff: { button: true, phrases: {}, complaints: null, moodBelow: null, moodFallsBy: null, unmet: null, to: null } }),
  },
];
