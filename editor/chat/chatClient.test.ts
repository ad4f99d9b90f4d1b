import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chatClient, type ChatClient } from './chatClient.ts';
import { memoryStorage } from './memoryStorage.ts';
import { openStorage } from './storage.ts';
import { timeline } from './chatStore.ts';
import type { Answer, Api } from './api.ts';
import type { Message, TurnResult } from '../../server/contract.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  tabs.splice(0).forEach((tab) => tab.stop());
  vi.useRealTimers();
});

describe('a conversation', () => {
  test('begins in the reader\'s language and greets', async () => {
    const server = fakeServer();
    const tab = await open(server, { languages: ['en-GB', 'zh'] });
    expect(server.started).toEqual(['en']);
    expect(tab.view().phase).toBe('ready');
    expect(said(tab)).toEqual(['Hello (en)']);
  });

  test('is kept across a reload, with nothing begun anew', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const first = await open(server, { storage });
    first.send('hi');
    await settle();
    first.stop();
    const second = await open(server, { storage });
    expect(server.started).toHaveLength(1);
    expect(said(second)).toEqual(['Hello (zh)', 'hi', 'echo hi']);
  });

  test('in a frame that nobody opened is not begun, and is once it is opened', async () => {
    const server = fakeServer();
    const tab = await open(server, { begin: false });
    expect(tab.view().phase).toBe('asleep');
    expect(server.started).toEqual([]);
    tab.open();
    await settle();
    expect(said(tab)).toEqual(['Hello (zh)']);
  });

  test('that the server has forgotten is begun anew with a note, and the unsent text comes back to the composer', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const before = await open(server, { storage });
    server.reachable = false;
    before.send('first line');
    before.send('second line');
    await settle();
    before.stop();
    server.reachable = true;
    server.forget();
    const tab = await open(server, { storage });
    expect(tab.view()).toMatchObject({ phase: 'ready', renewed: true, returned: 'first line\nsecond line' });
    expect(said(tab)).toEqual(['Hello (zh)']);
    expect(server.started).toHaveLength(2);
    tab.send('ok');
    expect(tab.view()).toMatchObject({ renewed: false, returned: '' });
  });

  test('begins anew in the other language while the customer has said nothing, and stays when they have', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.setLanguages(['en']);
    await settle();
    expect(said(tab)).toEqual(['Hello (en)']);
    tab.send('hi');
    await settle();
    tab.setLanguages(['zh']);
    await settle();
    expect(server.started).toEqual(['zh', 'en']);
  });

  test('of a flow that is not there says so', async () => {
    const server = fakeServer();
    server.flow = false;
    expect((await open(server, {})).view().phase).toBe('missing');
  });
});

describe('sending', () => {
  test('while unreachable is kept, shown as waiting, and sent in order once it is reachable again, each once', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.reachable = false;
    tab.send('one');
    tab.send('two');
    await settle();
    expect(said(tab)).toEqual(['Hello (zh)', 'one', 'two']);
    expect(tab.view().chat.pending.every(({ state }) => state !== 'failed')).toBe(true);
    server.reachable = true;
    tab.refresh();
    await settle();
    expect(server.texts()).toEqual(['one', 'two']);
    expect(said(tab)).toEqual(['Hello (zh)', 'one', 'echo one', 'two', 'echo two']);
  });

  test('whose answer is lost on the way is one turn', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.loseAnswers = 2;
    tab.send('one');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.texts()).toEqual(['one']);
    expect(server.posts).toBe(3);
    expect(said(tab)).toEqual(['Hello (zh)', 'one', 'echo one']);
  });

  test('waits as long as a busy server asks, and says that it is busy', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.busy = 1;
    tab.send('one');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(tab.view().busy).toBe(true);
    expect(server.texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(tab.view().busy).toBe(false);
    expect(server.texts()).toEqual(['one']);
  });

  test('what the server refuses shows its reason, and goes under the same id when tried again', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.refuse = 'Too long';
    tab.send('one');
    await settle();
    expect(tab.view().chat.pending).toMatchObject([{ state: 'failed', reason: 'Too long' }]);
    server.refuse = undefined;
    tab.retry(tab.view().chat.pending[0]!.messageId);
    await settle();
    expect(said(tab)).toEqual(['Hello (zh)', 'one', 'echo one']);
  });

  test('the wish for a person goes to its own call', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.handoff();
    await settle();
    expect(tab.view().chat).toMatchObject({ status: 'queued', pending: [] });
  });
});

describe('two tabs', () => {
  test('show the same conversation, whoever begins or speaks', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const [one, two] = await Promise.all([open(server, { storage }), open(server, { storage })]);
    one.storageChanged();
    two.storageChanged();
    await settle();
    expect(one.view().conversation?.id).toBe(two.view().conversation?.id);
    one.send('hi');
    await settle();
    two.storageChanged();
    two.refresh();
    await settle();
    expect(said(two)).toEqual(['Hello (zh)', 'hi', 'echo hi']);
    expect(server.texts()).toEqual(['hi']);
    two.startNew();
    await settle();
    one.storageChanged();
    await settle();
    expect(one.view().conversation?.id).toBe(two.view().conversation?.id);
    expect(said(one)).toEqual(['Hello (zh)']);
  });

  test('share what has been read, and reading in one does not bring back a conversation the other has left', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const one = await open(server, { storage });
    const two = await open(server, { storage });
    two.markSeen();
    one.storageChanged();
    expect(one.view().conversation?.seen).toBe(two.view().conversation?.seen);
    two.startNew();
    await settle();
    const now = two.view().conversation?.id;
    one.send('hi');
    await settle();
    one.markSeen();
    expect(JSON.parse(storage.getItem('handrail.chat.shop.conversation') ?? '{}').id).toBe(now);
  });
});

const tabs: ChatClient[] = [];
let ids = 0;

async function open(server: FakeServer, { storage = memoryStorage(), languages = ['zh-CN', 'en'], begin = true }: { storage?: globalThis.Storage; languages?: string[]; begin?: boolean }) {
  const tab = chatClient({
    slug: 'shop', api: server.api, storage: openStorage(() => storage), languages, begin,
    newId: () => `m${(ids += 1)}`, random: () => 0.5, now: () => Date.now(),
  });
  tabs.push(tab);
  await settle();
  return tab;
}

/** Lets every promise that is ready go on; no time passes that a timer would notice. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

function said(tab: ChatClient): string[] {
  return timeline(tab.view().chat).map((entry) => ('message' in entry ? entry.message.text : entry.pending.text));
}

type FakeServer = ReturnType<typeof fakeServer>;

/** The chat contract in memory, without a stream (it is refused), so that news come by asking. */
function fakeServer() {
  const conversations = new Map<string, { token: string; status: TurnResult['status']; log: Message[]; answers: Map<string, TurnResult> }>();
  let seq = 0;
  const state = { flow: true, reachable: true, busy: 0, loseAnswers: 0, refuse: undefined as string | undefined, posts: 0, started: [] as string[] };
  const message = (from: Message['from'], text: string, messageId?: string): Message =>
    ({ seq: (seq += 2), from, text, at: new Date(0).toISOString(), ...(messageId && { messageId }) });

  function gate(): Exclude<Answer<never>, { kind: 'ok' }> | undefined {
    if (!state.reachable) return { kind: 'later', busy: false, retryAfter: undefined };
    if (state.busy > 0) {
      state.busy -= 1;
      return { kind: 'later', busy: true, retryAfter: 5_000 };
    }
    return state.refuse === undefined ? undefined : { kind: 'refused', title: state.refuse };
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

  const api: Api = {
    flow: async () => (state.flow ? { kind: 'ok', value: { slug: 'shop', name: { zh: '商店' }, locales: ['zh', 'en'] } } : { kind: 'lost' }),
    async start(_, { locale = '' }) {
      const closed = gate();
      if (closed) return closed;
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
    async since({ id }, cursor) {
      if (!state.reachable) return { kind: 'later', busy: false, retryAfter: undefined };
      const conversation = conversations.get(id);
      if (!conversation) return { kind: 'lost' };
      const messages = conversation.log.filter((entry) => entry.seq > cursor);
      return { kind: 'ok', value: { status: conversation.status, cursor: Math.max(cursor, ...messages.map((entry) => entry.seq)), messages } };
    },
    events: async () => {
      if (!state.reachable) throw new TypeError('Failed to fetch');
      return new Response('', { status: 503 });
    },
  };
  return Object.assign(state, {
    api,
    forget: () => conversations.clear(),
    texts: () => [...conversations.values()].flatMap(({ log }) => log.filter(({ from }) => from === 'customer').map(({ text }) => text)),
  });
}
