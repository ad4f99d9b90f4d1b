/** What a conversation has shown of needing a person, since a person was last on. */
export interface Signs {
  /** Texts that complained. */
  readonly complaints: number;
  /** The moods of the last texts, oldest first, at most {@link recentScores}. */
  readonly scores: readonly number[];
  /** Nodes by their index, and how often each did not help. */
  readonly unmet: readonly { readonly node: number; readonly times: number }[];
}

export const noSigns: Signs = { complaints: 0, scores: [], unmet: [] };

/** Over how many texts a mood falls. */
export const recentScores = 5;

/** How much of a complaint a text has to be to count as one. */
export const complaining = 0.5;
