import { filterFaq } from './filterFaq.ts';
import { insist } from './insist.ts';
import { sleeper } from './sleeper.ts';
import type { Api } from './api.ts';
import type { FaqEntry, FaqList } from '../../server/contract.ts';

export interface FaqState {
  /** Undefined while it is on its way. */
  list: FaqList | undefined;
  /** It does not come; the client keeps asking. */
  trouble: boolean;
  query: string;
  /** What answers the query. */
  found: readonly FaqEntry[];
  /** How far the server has got with the query. */
  search: 'asking' | 'answered' | 'failed';
}

export interface FaqClient {
  state(): FaqState;
  subscribe(listener: () => void): () => void;
  /** Fetches the list in a language; one that is there already stays until the fresh one has come. */
  open(locale: string): void;
  /** Finds at once among what is here, and, when the typing pauses, what the server takes the text to mean. */
  search(query: string): void;
  retry(): void;
  stop(): void;
}

/** The questions and answers that a customer may browse without a conversation. */
export function faqClient({ slug, api, random }: { slug: string; api: Pick<Api, 'faq' | 'searchFaq'>; random(): number }): FaqClient {
  const loading = sleeper();
  const typing = sleeper();
  const listeners = new Set<() => void>();
  let state: FaqState = { list: undefined, trouble: false, query: '', found: [], search: 'answered' };
  let locale = '';
  let loads = 0;
  let searches = 0;

  function update(change: Partial<FaqState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  async function load(): Promise<void> {
    const mine = (loads += 1);
    loading.wake();
    const answer = await insist(() => api.faq(slug, locale), {
      isOver: () => mine !== loads,
      onWait: (later) => mine === loads && update({ trouble: later !== undefined && state.list === undefined }),
      sleep: loading.sleep,
      random,
    });
    if (answer === undefined || mine !== loads) return;
    update({ list: answer.kind === 'ok' ? answer.value : { locale, categories: [] } });
    if (state.query !== '') void search(state.query);
  }

  async function search(query: string): Promise<void> {
    const mine = (searches += 1);
    const text = query.trim();
    const here = filterFaq(state.list?.categories.flatMap(({ entries }) => entries) ?? [], text);
    update({ query, found: here, search: text === '' ? 'answered' : 'asking' });
    typing.wake();
    if (text === '') return;
    await typing.sleep(pause);
    if (mine !== searches) return;
    const answer = await api.searchFaq(slug, text, locale);
    if (mine !== searches) return;
    if (answer.kind !== 'ok') return update({ search: 'failed' });
    // What was found at once keeps its place: the reader may be in it.
    const more = answer.value.entries.filter(({ id, question }) => !here.some((entry) => entry.id === id && entry.question === question));
    update({ search: 'answered', found: [...here, ...more] });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(wanted) {
      if (wanted !== locale) update({ list: undefined, trouble: false });
      locale = wanted;
      void load();
    },
    search: (query) => void search(query),
    retry: loading.wake,
    stop() {
      loads += 1;
      searches += 1;
      loading.wake();
      typing.wake();
    },
  };
}

/** Milliseconds without a key that count as a pause. */
const pause = 250;
