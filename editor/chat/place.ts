export type Room = 'chat' | 'faq';

/** Where in the chat the customer is. */
export interface Place {
  room(): Room;
  /** The id of the question that the address leads to. */
  question(): string | undefined;
  enter(room: Room): void;
  /** Makes the address lead to a question, for who copies it; nobody goes anywhere. */
  point(question: string | undefined): void;
  onChange(listener: () => void): () => void;
}

export function roomOf(path: string): Room {
  return /\/c\/[^/]+\/faq\/?$/.test(path) ? 'faq' : 'chat';
}

/**
 * The rooms of the chat as the browser's addresses: `/c/{slug}` and `/c/{slug}/faq#{question}`, so that its "back" does
 * what it says. Within a frame (`quiet`) the address and the history stay as they are: they are the site's.
 */
export function openPlace(page: Window, quiet: boolean): Place {
  const { location, history } = page;
  const listeners = new Set<() => void>();
  let room = roomOf(location.pathname);
  let question = questionIn(location.hash);
  const tell = () => listeners.forEach((listener) => listener());
  page.addEventListener('popstate', () => {
    room = roomOf(location.pathname);
    question = questionIn(location.hash);
    tell();
  });
  return {
    room: () => room,
    question: () => question,
    enter(next) {
      if (next === room) return;
      room = next;
      question = undefined;
      const path = location.pathname.replace(/(\/c\/[^/]+).*$/, next === 'faq' ? '$1/faq' : '$1');
      if (!quiet) history.pushState(null, '', path + location.search);
      tell();
    },
    point(id) {
      if (!quiet) history.replaceState(null, '', location.pathname + location.search + (id === undefined ? '' : `#${encodeURIComponent(id)}`));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function questionIn(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
