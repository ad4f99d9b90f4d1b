import type { Answer, Api } from './api.ts';
import type { AnswerRating, Message, QueuePlace, StartConversation, SurveyAnswer, SurveyState, TurnResult } from '../../server/contract.ts';

interface Knobs {
  flow: boolean;
  reachable: boolean;
  /** Answers "wait five seconds" this many times. */
  busy: number;
  fail: boolean;
  /** Takes this many messages without the sender hearing of it. */
  loseAnswers: number;
  /** The title of the problem that every call is refused with, and its code. */
  refuse: string | undefined;
  code: string;
  posts: number;
  /** The locale of each conversation begun. */
  started: string[];
  openings: StartConversation[];
  /** Whoever has this token is refused at the start. */
  badToken: string | undefined;
  signals: string[];
  queue: QueuePlace | undefined;
  survey: SurveyAnswer | undefined;
  surveyReads: number;
  rated: AnswerRating[];
  /** Whether it takes ratings; else it fails at them. */
  ratings: boolean;
  searched: string[];
}

/** The chat contract in memory, without a stream (it is refused), so that news come by asking. */
export function fakeServer() {
  const conversations = new Map<string, { token: string; status: TurnResult['status']; log: Message[]; answers: Map<string, TurnResult> }>();
  let seq = 0;
  const state: Knobs = { flow: true, reachable: true, busy: 0, fail: false, loseAnswers: 0, refuse: undefined, code: 'x', posts: 0, started: [], openings: [], badToken: undefined, signals: [], queue: undefined, survey: undefined, surveyReads: 0, rated: [], ratings: true, searched: [] };
  const message = (from: Message['from'], text: string, messageId?: string): Message =>
    ({ seq: (seq += 2), from, text, at: new Date(0).toISOString(), ...(messageId && { messageId }) });

  function gate(): Exclude<Answer<never>, { kind: 'ok' }> | undefined {
    if (!state.reachable) return { kind: 'later', busy: false, retryAfter: undefined };
    if (state.fail) return { kind: 'later', busy: true, retryAfter: undefined };
    if (state.busy > 0) {
      state.busy -= 1;
      return { kind: 'later', busy: true, retryAfter: 5_000 };
    }
    return state.refuse === undefined ? undefined : { kind: 'refused', title: state.refuse, code: state.code };
  }

  function turn(id: string, messageId: string, act: (conversation: NonNullable<ReturnType<typeof conversations.get>>) => Message[]): Answer<TurnResult> {
    const closed = gate();
    if (closed) return closed;
    state.posts += 1;
    const conversation = conversations.get(id);
    if (!conversation) return { kind: 'lost' };
    let answer = conversation.answers.get(messageId);
    if (!answer) {
      const messages = act(conversation);
      answer = { status: conversation.status, cursor: seq, messages };
      conversation.answers.set(messageId, answer);
    }
    if (state.loseAnswers > 0) {
      state.loseAnswers -= 1;
      return { kind: 'later', busy: false, retryAfter: undefined };
    }
    return { kind: 'ok', value: answer };
  }

  function surveyState(): Answer<SurveyState> {
    return state.survey ? { kind: 'ok', value: { ...state.survey, changeableUntil: '2999-01-01T00:00:00.000Z' } } : { kind: 'refused', title: 'None', code: 'record.unknown' };
  }

  const api: Api = {
    flow: async () => (state.flow ? { kind: 'ok', value: { slug: 'shop', name: { zh: '商店' }, locales: ['zh', 'en'], faq: true } } : { kind: 'lost' }),
    async start(_, opening) {
      const closed = gate();
      if (closed) return closed;
      state.openings.push(opening);
      if (opening.identityToken !== undefined && opening.identityToken === state.badToken) return { kind: 'refused', title: 'No', code: 'contact.token-invalid' };
      const { locale = '' } = opening;
      state.started.push(locale);
      const id = `c${state.started.length}`;
      const greeting = message('bot', `Hello (${locale})`);
      conversations.set(id, { token: id, status: 'bot', log: [greeting], answers: new Map() });
      return { kind: 'ok', value: { conversationId: id, token: id, status: 'bot', cursor: seq, messages: [greeting] } };
    },
    send: async ({ id }, body) =>
      turn(id, body.messageId, ({ log }) => {
        const text = 'text' in body ? body.text : body.choice;
        const reply = [message('customer', text, body.messageId), message('bot', `echo ${text}`)];
        log.push(...reply);
        return reply.slice(1);
      }),
    handoff: async ({ id }, messageId) =>
      turn(id, messageId, (conversation) => {
        conversation.status = 'queued';
        return [];
      }),
    leave: async ({ id }, messageId) =>
      turn(id, messageId, (conversation) => {
        conversation.status = 'closed';
        return [];
      }),
    async signal(_, what, at) {
      state.signals.push(at === undefined ? what : `${what} ${at}`);
      return { kind: 'ok', value: true };
    },
    async survey() {
      state.surveyReads += 1;
      return gate() ?? surveyState();
    },
    async answerSurvey(_, answer) {
      const closed = gate();
      if (closed) return closed;
      state.survey = answer;
      return surveyState();
    },
    async rate(_, rating) {
      const closed = state.ratings ? gate() : ({ kind: 'later', busy: true, retryAfter: undefined } as const);
      if (closed) return closed;
      state.rated.push(rating);
      return { kind: 'ok', value: true };
    },
    faq: async (_, locale) => gate() ?? { kind: 'ok', value: { locale, categories: faqCategories } },
    async searchFaq(_, text) {
      state.searched.push(text);
      return gate() ?? { kind: 'ok', value: { entries: faqCategories.flatMap(({ entries }) => entries).filter(({ id }) => id !== 'a') } };
    },
    async since({ id }, cursor) {
      if (!state.reachable) return { kind: 'later', busy: false, retryAfter: undefined };
      const conversation = conversations.get(id);
      if (!conversation) return { kind: 'lost' };
      const messages = conversation.log.filter((entry) => entry.seq > cursor);
      const queue = conversation.status === 'queued' ? state.queue : undefined;
      return { kind: 'ok', value: { status: conversation.status, cursor: Math.max(cursor, ...messages.map((entry) => entry.seq)), messages, ...(queue && { queue }) } };
    },
    events: async () => {
      if (!state.reachable) throw new TypeError('Failed to fetch');
      return new Response('', { status: 503 });
    },
  };
  return Object.assign(state, {
    api,
    forget: () => conversations.clear(),
    close: () => conversations.forEach((conversation) => { conversation.status = 'closed'; }),
    /** What somebody, or the bot, does to every conversation. */
    happen(status: TurnResult['status'], ...said: Omit<Message, 'seq' | 'at'>[]) {
      conversations.forEach((conversation) => {
        conversation.status = status;
        conversation.log.push(...said.map((each) => ({ ...message(each.from, each.text), ...each })));
      });
    },
    texts: () => [...conversations.values()].flatMap(({ log }) => log.filter(({ from }) => from === 'customer').map(({ text }) => text)),
  });
}

export const faqCategories = [
  { id: 'delivery', name: 'Delivery', entries: [{ id: 'a', question: 'When does it ship?', answer: 'Within a day.' }, { id: 'b', question: '可以改地址吗', answer: '发货前可以。' }] },
  { id: 'money', name: 'Money', entries: [{ id: 'c', question: 'Do you give refunds?', answer: 'Yes, within a day of the return.' }] },
];

export type FakeServer = ReturnType<typeof fakeServer>;
