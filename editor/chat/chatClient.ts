import { connect, type Connection } from './connection.ts';
import { chooseLocale } from './chooseLocale.ts';
import { emptyChat, isUntouched, reduceChat, type ChatAction } from './chatStore.ts';
import { emptyView, type ChatView } from './chatView.ts';
import { hearing } from './hearing.ts';
import { insist } from './insist.ts';
import { loadConversation, type SavedConversation } from './savedConversation.ts';
import { openRatings } from './ratings.ts';
import { openOutbox, type OutboxEntry } from './outbox.ts';
import { openSignals } from './signals.ts';
import { openSurveys, type Surveys } from './surveyState.ts';
import { sender } from './sender.ts';
import { sleeper } from './sleeper.ts';
import { starter } from './starter.ts';
import type { Answer, Api } from './api.ts';
import type { Choice, TurnResult } from '../../server/contract.ts';
import type { Storage } from './storage.ts';

export interface ChatClient {
  view(): ChatView;
  subscribe(listener: () => void): () => void;
  send(text: string): void;
  choose(choice: Choice): void;
  handoff(): void;
  /** Ends the conversation, or leaves the queue. */
  leave(): void;
  /** The customer is writing. */
  typing(): void;
  /** Who the customer is, as a token that the site's server has signed; null once they have signed out. */
  identify(token: string | null): void;
  readonly surveys: Pick<Surveys, 'load' | 'answer'>;
  /** Puts a question whether or not a conversation is there to put it into: one that is closed, or was never begun, is begun. */
  ask(text: string): void;
  /** Says whether the answer at `seq` helped; again, to think otherwise. */
  rate(seq: number, helpful: boolean): void;
  retry(messageId: string): void;
  remove(messageId: string): void;
  /** Begins a conversation in the reader's language if there is none yet. */
  open(): void;
  startNew(): void;
  /** The reader's languages, best first. A conversation in which the customer has said nothing begins anew in the new one. */
  setLanguages(languages: readonly string[]): void;
  /** What is shown now counts as read. */
  markSeen(): void;
  refresh(): void;
  /** Another tab has changed the storage. */
  storageChanged(): void;
  stop(): void;
}

export interface ChatClientOptions {
  slug: string;
  api: Api;
  storage: Storage;
  languages: readonly string[];
  /** Where the customer writes from. */
  channel: 'page' | 'widget';
  /** Begin at once, rather than when opened. */
  begin: boolean;
  newId(): string;
  random(): number;
  now(): number;
}

/** The chat behind the page: one conversation with one flow, its stream, its queue of unsent messages, and what to show. */
export function chatClient({ slug, api, storage, languages, channel, begin, newId, random, now }: ChatClientOptions): ChatClient {
  const prefix = `handrail.chat.${slug}.`;
  const key = `${prefix}conversation`;
  const clock = sleeper();
  const outbox = openOutbox(storage, `${prefix}out.`, clock.sleep);
  const listeners = new Set<() => void>();
  let wanted = languages;
  let opened = begin;
  let stopped = false;
  /** A question that waits for a conversation. */
  let asked: string | undefined;
  let connection: Connection | undefined;
  let view = emptyView;

  function update(change: Partial<ChatView>): void {
    view = { ...view, ...change };
    listeners.forEach((listener) => listener());
  }

  function dispatch(action: ChatAction): void {
    const before = view.chat.status;
    update({ chat: reduceChat(view.chat, action) });
    if (view.chat.status === 'closed' && before !== 'closed') void finish();
    surveys.watch(view.chat);
  }

  const untilAnswered = <Value>(ask: () => Promise<Answer<Value>>) =>
    insist(ask, {
      isOver: () => stopped,
      onWait: (later) => update({ busy: later?.busy ?? false, ...(later && { link: 'retrying' }) }),
      sleep: clock.sleep,
      random,
    });

  const held = () => (stopped ? undefined : view.conversation);
  const sending = sender({ outbox, api, conversation: held, dispatch, onBusy: (busy) => update({ busy }), onBlocked: () => update({ blocked: true }), onLost: lose, newId, random });
  const signals = openSignals({ api, conversation: held, now });
  const surveys = openSurveys({ api, conversation: held, onChange: (survey) => update({ survey }) });
  const hear = hearing(dispatch);
  const ratings = openRatings({
    storage, key: `${prefix}ratings`, api, conversation: held, sleep: clock.sleep, random,
    onChange: () => view.conversation && update({ ratings: ratings.of(view.conversation.id) }),
  });

  const localeNow = () => chooseLocale(wanted, view.flow?.locales ?? []);

  /** Whether there is such a flow, as soon as that is known. */
  async function meet(): Promise<boolean> {
    const flow = await untilAnswered(() => api.flow(slug));
    if (flow === undefined) return false;
    update(flow.kind === 'ok' ? { flow: flow.value } : { phase: 'missing' });
    return flow.kind === 'ok';
  }

  async function load(): Promise<void> {
    const saved = loadConversation(storage, key);
    if (saved) void adopt(saved);
    if (!(await known)) return;
    if (saved === undefined && view.conversation === undefined) {
      if (opened) await starting.start();
      else update({ phase: 'asleep' });
    }
  }

  /** A conversation must not be shown to somebody else; one in which nothing was said yet begins anew under their name. */
  function recognise(): void {
    const { conversation, chat, phase } = view;
    if (conversation === undefined || conversation.who === starting.who()) return;
    if (conversation.who !== undefined) {
      connection?.stop();
      outbox.takeBack(conversation.id);
      storage.remove(key);
      update({ conversation: undefined, chat: emptyChat, phase: opened ? 'loading' : 'asleep' });
    } else if (phase !== 'ready' || !isUntouched(chat)) return;
    if (opened) void starting.start();
  }

  async function adopt(conversation: SavedConversation, turn?: TurnResult): Promise<void> {
    connection?.stop();
    connection = undefined;
    update({ conversation, chat: emptyChat, phase: turn ? 'ready' : 'loading', link: 'connecting', ratings: ratings.of(conversation.id), survey: undefined, blocked: false });
    sending.queueStored(conversation.id);
    const isCurrent = () => !stopped && view.conversation?.id === conversation.id;
    if (turn) dispatch({ type: 'caughtUp', turn });
    else {
      const history = await untilAnswered(() => api.since(conversation, 0));
      if (!isCurrent() || history === undefined) return;
      if (history.kind !== 'ok') return lose(conversation);
      update({ phase: 'ready' });
      dispatch({ type: 'caughtUp', turn: history.value });
    }
    putQuestion();
    sending.deliver();
    void ratings.deliver(conversation);
    if (view.chat.status === 'closed') return update({ link: 'live' });
    connection = connect({
      events: (signal) => api.events(conversation, view.chat.cursor, signal),
      since: () => api.since(conversation, view.chat.cursor),
      onEvent: (event) => isCurrent() && hear(event),
      onCaughtUp: (news) => isCurrent() && dispatch({ type: 'caughtUp', turn: news }),
      onLink(link) {
        if (!isCurrent()) return;
        update({ link });
        if (link !== 'live') return;
        clock.wake();
        sending.deliver();
      },
      onLost: () => isCurrent() && lose(conversation),
      sleep: clock.sleep,
      random,
      now,
    });
  }

  /** A closed conversation says nothing more: fetch what may still be on its way, then let the stream go. */
  async function finish(): Promise<void> {
    const { conversation } = view;
    const news = conversation && connection && (await api.since(conversation, view.chat.cursor));
    if (view.conversation?.id !== conversation?.id) return;
    if (news?.kind === 'ok') dispatch({ type: 'caughtUp', turn: news.value });
    connection?.stop();
    update({ link: 'live' });
  }

  function lose(conversation: SavedConversation): void {
    connection?.stop();
    update({ renewed: true, conversation: undefined, chat: emptyChat, phase: 'loading', returned: outbox.takeBack(conversation.id).join('\n') });
    const saved = loadConversation(storage, key);
    if (saved && saved.id !== conversation.id) return void adopt(saved);
    storage.remove(key);
    void starting.start();
  }

  function say(said: Pick<OutboxEntry, 'kind' | 'text' | 'choice'>): void {
    sending.say(said);
    if (view.renewed || view.returned) update({ renewed: false, returned: '' });
  }

  function putQuestion(): void {
    if (asked === undefined || view.phase !== 'ready') return;
    if (view.chat.status === 'closed') return startNew();
    say({ kind: 'text', text: asked });
    asked = undefined;
  }

  function startNew(): void {
    update({ renewed: false, phase: 'loading' });
    void starting.start();
  }

  function open(): void {
    opened = true;
    if (view.phase === 'asleep') {
      update({ phase: 'loading' });
      void starting.start();
    }
  }

  const known = meet();
  const starting = starter({
    api, slug, storage, key, channel, known, untilAnswered,
    locale: localeNow,
    onStarted: (conversation, turn) => {
      void adopt(conversation, turn);
      // The site may have said otherwise while it was being begun.
      if (turn) recognise();
    },
    onRefused: (blocked) => update({ phase: 'missing', blocked }),
  });
  void load();

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (text) => say({ kind: 'text', text }),
    choose: ({ id, label }) => say({ kind: 'choice', text: label, choice: id }),
    handoff: () => say({ kind: 'handoff', text: '' }),
    leave: () => say({ kind: 'leave', text: '' }),
    typing: () => view.chat.status === 'agent' && signals.typing(),
    identify(token) {
      starting.identify(token);
      recognise();
    },
    surveys,
    retry(messageId) {
      sending.retry(messageId);
      clock.wake();
    },
    remove: sending.remove,
    ask(text) {
      asked = text;
      putQuestion();
      open();
    },
    rate: (seq, helpful) => view.conversation && ratings.put(view.conversation, seq, helpful),
    open,
    startNew,
    setLanguages(next) {
      wanted = next;
      if (view.phase === 'ready' && isUntouched(view.chat) && localeNow() !== view.conversation?.locale) void starting.start();
    },
    markSeen() {
      const last = view.chat.messages[view.chat.messages.length - 1]?.seq ?? 0;
      if (view.chat.messages.some(({ from }) => from === 'agent')) signals.read(last);
      if (!view.conversation || last <= view.conversation.seen) return;
      const conversation = { ...view.conversation, seen: last };
      // Another tab may have begun a new one, which must not be overwritten.
      if (loadConversation(storage, key)?.id === conversation.id) storage.set(key, JSON.stringify(conversation));
      update({ conversation });
    },
    refresh() {
      connection?.refresh();
      clock.wake();
    },
    storageChanged() {
      const saved = loadConversation(storage, key);
      if (saved === undefined || stopped) return;
      if (saved.id !== view.conversation?.id) {
        if (!starting.isStarting()) void adopt(saved);
        return;
      }
      if (saved.seen > view.conversation.seen) update({ conversation: saved });
      sending.queueStored(saved.id);
      update({ ratings: ratings.of(saved.id) });
    },
    stop() {
      stopped = true;
      connection?.stop();
      clock.wake();
    },
  };
}
