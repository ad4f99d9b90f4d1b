import { isRecord, readFaqFound, readFaqList, readFlow, readJson, readStarted, readSurvey, readTurn } from './wire.ts';
import type { AnswerRating, CustomerMessage, FaqFound, FaqList, PublicFlow, StartConversation, StartedConversation, SurveyAnswer, SurveyState, TurnResult } from '../../server/contract.ts';

export interface ConversationKey {
  id: string;
  token: string;
}

export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  /** No such conversation (any more), or it is not ours. */
  | { kind: 'lost' }
  /** The server said no and will say no again. `title` is for the reader. */
  | { kind: 'refused'; title: string | undefined; code?: string }
  /** Try again: unreachable (`busy` is false) or overloaded. `retryAfter` is in milliseconds, if the server named a time. */
  | { kind: 'later'; busy: boolean; retryAfter: number | undefined };

export interface Api {
  flow(slug: string): Promise<Answer<PublicFlow>>;
  start(slug: string, body: StartConversation): Promise<Answer<StartedConversation>>;
  send(key: ConversationKey, body: CustomerMessage): Promise<Answer<TurnResult>>;
  handoff(key: ConversationKey, messageId: string): Promise<Answer<TurnResult>>;
  /** The customer ends the conversation, or leaves the queue. */
  leave(key: ConversationKey, messageId: string): Promise<Answer<TurnResult>>;
  rate(key: ConversationKey, rating: AnswerRating): Promise<Answer<true>>;
  /** Tells whoever is on that the customer is typing, or how far they have read. */
  signal(key: ConversationKey, what: 'typing' | 'read', seq?: number): Promise<Answer<true>>;
  survey(key: ConversationKey): Promise<Answer<SurveyState>>;
  answerSurvey(key: ConversationKey, answer: SurveyAnswer): Promise<Answer<SurveyState>>;
  since(key: ConversationKey, cursor: number): Promise<Answer<TurnResult>>;
  /** The response of the event stream itself; its body is not read here. Throws what fetch throws. */
  events(key: ConversationKey, cursor: number, signal: AbortSignal): Promise<Response>;
  faq(slug: string, locale: string): Promise<Answer<FaqList>>;
  /** What the bot takes the text to ask. */
  searchFaq(slug: string, text: string, locale: string): Promise<Answer<FaqFound>>;
}

/** The chat contract as a customer's browser calls it. `language` is asked before each call: problem titles come in it. */
export function chatApi(fetch: typeof globalThis.fetch, language: () => string): Api {
  async function call<Value>(key: ConversationKey | undefined, path: string, read: (body: unknown) => Value | undefined, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Answer<Value>> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), 30_000);
    try {
      const response = await fetch(`/api/chat/${path}`, {
        method,
        headers: { ...authorized(key), 'accept-language': language(), ...(body !== undefined && { 'content-type': 'application/json' }) },
        signal: abort.signal,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer = readJson(await response.text());
      const value = response.ok ? read(answer) : undefined;
      return value === undefined ? failure(response, answer) : { kind: 'ok', value };
    } catch {
      return { kind: 'later', busy: false, retryAfter: undefined };
    } finally {
      clearTimeout(timer);
    }
  }

  const of = (key: ConversationKey) => `conversations/${encodeURIComponent(key.id)}`;
  return {
    flow: (slug) => call(undefined, encodeURIComponent(slug), readFlow),
    start: (slug, body) => call(undefined, `${encodeURIComponent(slug)}/conversations`, readStarted, body),
    send: (key, body) => call(key, `${of(key)}/messages`, readTurn, body),
    handoff: (key, messageId) => call(key, `${of(key)}/handoff`, readTurn, { messageId }),
    leave: (key, messageId) => call(key, `${of(key)}/leave`, readTurn, { messageId }),
    rate: (key, rating) => call(key, `${of(key)}/feedback`, readDone, rating),
    signal: (key, what, seq) => call(key, `${of(key)}/${what}`, readDone, seq === undefined ? {} : { seq }),
    survey: (key) => call(key, `${of(key)}/survey`, readSurvey),
    answerSurvey: (key, answer) => call(key, `${of(key)}/survey`, readSurvey, answer, 'PUT'),
    since: (key, cursor) => call(key, `${of(key)}/messages?after=${cursor}`, readTurn),
    events: (key, cursor, signal) =>
      fetch(`/api/chat/${of(key)}/events`, { headers: { ...authorized(key), accept: 'text/event-stream', 'last-event-id': String(cursor) }, signal }),
    faq: (slug, locale) => call(undefined, `${encodeURIComponent(slug)}/faq?${new URLSearchParams({ locale })}`, readFaqList),
    searchFaq: (slug, q, locale) => call(undefined, `${encodeURIComponent(slug)}/faq/search?${new URLSearchParams({ q, locale })}`, readFaqFound),
  };
}

/** How a response that is not what we asked for is to be taken. */
export function failure(response: Response, body: unknown): Exclude<Answer<never>, { kind: 'ok' }> {
  const { status } = response;
  // Only the server's own problem document counts: a proxy's 404 during a deployment must not cost anyone their conversation.
  const code = isRecord(body) && typeof body.code === 'string' ? body.code : undefined;
  // What is said of the contact does not mean that the conversation is gone, nor does a survey that was never asked.
  if (code !== undefined && [401, 403, 404, 410].includes(status) && !/^contact\.|^record\./.test(code)) return { kind: 'lost' };
  if (code !== undefined && status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
    return { kind: 'refused', title: isRecord(body) && typeof body.title === 'string' ? body.title : undefined, code };
  }
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return { kind: 'later', busy: true, retryAfter: seconds >= 0 ? Math.min(seconds, 120) * 1000 : undefined };
}

function readDone(body: unknown): true | undefined {
  return isRecord(body) || undefined;
}

function authorized(key: ConversationKey | undefined): Record<string, string> {
  return key === undefined ? {} : { authorization: `Bearer ${key.token}` };
}
