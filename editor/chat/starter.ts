import { loadConversation, type SavedConversation } from './savedConversation.ts';
import { subjectOf } from './identity.ts';
import type { Answer, Api } from './api.ts';
import type { StartConversation, StartedConversation, TurnResult } from '../../server/contract.ts';
import type { Storage } from './storage.ts';

export interface Starter {
  /** Begins a conversation, unless one is being begun. */
  start(): Promise<void>;
  isStarting(): boolean;
  /** Who the customer is from now on, as a token that the site's server has signed; null is nobody. */
  identify(token: string | null): void;
  /** Whom the site says the customer is. */
  who(): string | undefined;
}

interface Options {
  api: Pick<Api, 'start'>;
  slug: string;
  storage: Storage;
  /** Where the conversation that this browser holds is kept. */
  key: string;
  channel: 'page' | 'widget';
  /** Whether there is such a flow, once that is known. */
  known: Promise<boolean>;
  locale(): string | undefined;
  untilAnswered(ask: () => Promise<Answer<StartedConversation>>): Promise<Settled>;
  /** The conversation is another tab's when there is no turn. */
  onStarted(conversation: SavedConversation, turn?: TurnResult): void;
  onRefused(blocked: boolean): void;
}

type Settled = Exclude<Answer<StartedConversation>, { kind: 'later' }> | undefined;

/** Begins conversations of one flow, as the same contact as the last one where it is the same person. */
export function starter({ api, slug, storage, key, channel, known, locale: localeNow, untilAnswered, onStarted, onRefused }: Options): Starter {
  let starting = false;
  let identity: string | undefined;

  /** A token that the server does not take, such as one that has run out, is left out. */
  async function ask(body: StartConversation): Promise<Settled> {
    const started = await untilAnswered(() => api.start(slug, body));
    if (started?.kind !== 'refused' || started.code !== 'contact.token-invalid' || body.identityToken === undefined) return started;
    const { identityToken: _, ...anonymous } = body;
    return untilAnswered(() => api.start(slug, anonymous));
  }

  async function start(): Promise<void> {
    if (starting) return;
    starting = true;
    const before = loadConversation(storage, key);
    if (!(await known)) return;
    const locale = localeNow();
    const who = subjectOf(identity);
    const started = await ask({
      channel,
      ...(locale !== undefined && { locale }),
      ...(identity !== undefined && { identityToken: identity }),
      ...(before && (before.who === undefined || before.who === who) && { continues: { conversationId: before.id, token: before.token } }),
    });
    starting = false;
    if (started === undefined) return;
    if (started.kind !== 'ok') return onRefused(started.kind === 'refused' && started.code === 'contact.blocked');
    const meanwhile = loadConversation(storage, key);
    // Another tab was faster: both show the same conversation.
    if (meanwhile && meanwhile.id !== before?.id) return onStarted(meanwhile);
    const { conversationId: id, token, ...turn } = started.value;
    const conversation = { id, token, seen: 0, ...(locale !== undefined && { locale }), ...(who !== undefined && { who }) };
    storage.set(key, JSON.stringify(conversation));
    onStarted(conversation, turn);
  }

  return {
    start,
    isStarting: () => starting,
    identify(token) {
      identity = token ?? undefined;
    },
    who: () => subjectOf(identity),
  };
}
