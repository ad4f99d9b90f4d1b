export type DeskView = 'mine' | 'waiting' | 'all';
export const deskViews = ['mine', 'waiting', 'all'] as const satisfies readonly DeskView[];

export const chatStatuses = ['bot', 'queued', 'agent', 'closed'] as const;

/** Which of all chats are wanted; what is not said may be anything. */
export interface ChatFilter {
  status?: (typeof chatStatuses)[number];
  team?: string;
  /** The id of one of the staff. */
  agent?: string;
  flow?: string;
  tag?: string;
  q?: string;
}

export interface DeskSearch extends ChatFilter {
  view?: DeskView;
  /** The chat that is open. */
  chat?: string;
  /** What is beside the chat is open, where it has no column of its own. */
  panel?: true;
}

const words = ['team', 'agent', 'flow', 'tag', 'q'] as const satisfies readonly (keyof ChatFilter)[];

/** What the desk's address asks for; anything else in it is left out. */
export function deskSearch(search: Readonly<Record<string, unknown>>): DeskSearch {
  const view = deskViews.find((each) => each === search['view']);
  const chat = word(search['chat']);
  const panel = search['panel'] === true;
  return { ...(view && { view }), ...(chat !== '' && { chat }), ...(panel && { panel }), ...filterOf(search) };
}

/** The filter alone. */
export function filterOf(search: Readonly<Record<string, unknown>> | ChatFilter): ChatFilter {
  const asked = new Map<string, unknown>(Object.entries(search));
  const filter: ChatFilter = {};
  const status = chatStatuses.find((each) => each === asked.get('status'));
  if (status) filter.status = status;
  for (const key of words) {
    const value = word(asked.get(key)).slice(0, 200);
    if (value !== '') filter[key] = value;
  }
  return filter;
}

/** The address reads digits alone as a number. */
function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
