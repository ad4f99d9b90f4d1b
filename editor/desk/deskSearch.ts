export type DeskView = 'waiting' | 'mine' | 'open';
export const deskViews = ['waiting', 'mine', 'open'] as const satisfies readonly DeskView[];

export interface DeskSearch {
  view?: DeskView;
  /** The chat that is open. */
  chat?: string;
}

/** What the desk's address asks for; anything else in it is left out. */
export function deskSearch({ view, chat }: Readonly<Record<string, unknown>>): DeskSearch {
  const known = deskViews.find((each) => each === view);
  const id = typeof chat === 'string' || typeof chat === 'number' ? String(chat) : '';
  return { ...(known && { view: known }), ...(id !== '' && { chat: id }) };
}
