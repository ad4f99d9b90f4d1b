/** What is looked at of a knowledge base. */
export const knowledgeViews = ['entries', 'misses', 'tests', 'pairs', 'balance', 'import', 'history', 'settings'] as const;
export type KnowledgeView = (typeof knowledgeViews)[number];

export interface KnowledgeSearch {
  view?: KnowledgeView;
  /** The entry that is open. */
  entry?: string;
  /** A question to be tried as a customer would ask it. */
  ask?: string;
}

/** What a base's address asks for; anything else in it is left out. */
export function knowledgeSearch({ view, entry, ask }: Readonly<Record<string, unknown>>): KnowledgeSearch {
  const known = knowledgeViews.find((each) => each === view);
  // An id or a question of digits alone arrives as a number.
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
  const [id, question] = [text(entry), text(ask)];
  return { ...(known && known !== 'entries' && { view: known }), ...(id !== undefined && id !== '' && { entry: id }), ...(question !== undefined && { ask: question }) };
}
