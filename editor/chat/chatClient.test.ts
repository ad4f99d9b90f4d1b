import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chatClient, type ChatClient } from './chatClient.ts';
import { fakeServer, type FakeServer } from './fakeServer.test-support.ts';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { openStorage } from './storage.ts';
import { timeline } from './chatStore.ts';

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

  test('says where the customer writes from', async () => {
    const server = fakeServer();
    await open(server, {});
    expect(server.openings.map(({ channel }) => channel)).toEqual(['page']);
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

  test('the wish for a person that is refused lets the button be pressed again', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.refuse = 'Closed';
    tab.handoff();
    await settle();
    expect(tab.view().chat.pending).toEqual([]);
    server.refuse = undefined;
    tab.handoff();
    await settle();
    expect(tab.view().chat.status).toBe('queued');
  });

  test('is given up after about two minutes of failures, for the customer to try again, and goes on for ever while offline', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.fail = true;
    tab.send('one');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(tab.view().chat.pending).toMatchObject([{ state: 'failed' }]);
    server.fail = false;
    server.reachable = false;
    tab.send('two');
    await vi.advanceTimersByTimeAsync(3_600_000);
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.texts()).toEqual(['two']);
  });

  test('the wish for a person goes to its own call', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.handoff();
    await settle();
    expect(tab.view().chat).toMatchObject({ status: 'queued', pending: [] });
  });
});

describe('a question from the questions and answers', () => {
  test('is put into the conversation that is there', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.ask('why');
    await settle();
    expect(said(tab)).toEqual(['Hello (zh)', 'why', 'echo why']);
    expect(server.started).toHaveLength(1);
  });

  test('begins one where none is, and begins it once', async () => {
    const server = fakeServer();
    const tab = await open(server, { begin: false });
    tab.ask('why');
    tab.open();
    await settle();
    expect(said(tab)).toEqual(['Hello (zh)', 'why', 'echo why']);
    expect(server.started).toHaveLength(1);
  });

  test('waits for a saved one to be there, and for a new one where the saved one is closed', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    (await open(server, { storage })).stop();
    server.reachable = false;
    const tab = await open(server, { storage, begin: false });
    tab.ask('why');
    server.reachable = true;
    server.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.started).toHaveLength(2);
    expect(said(tab)).toEqual(['Hello (zh)', 'why', 'echo why']);
  });
});

describe('whether an answer helped', () => {
  test('shows at once, goes once reachable, and is there after a reload without going again', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const tab = await open(server, { storage });
    server.reachable = false;
    tab.rate(2, true);
    expect([...tab.view().ratings]).toEqual([[2, true]]);
    await settle();
    tab.stop();
    server.reachable = true;
    const again = await open(server, { storage });
    expect([...again.view().ratings]).toEqual([[2, true]]);
    await settle();
    expect(server.rated).toEqual([{ seq: 2, helpful: true }]);
    again.stop();
    await open(server, { storage });
    expect(server.rated).toHaveLength(1);
  });

  test('can be changed, before and after it went, and the last word is the last to go', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.reachable = false;
    tab.rate(2, true);
    await settle();
    tab.rate(2, false);
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.rated.at(-1)).toEqual({ seq: 2, helpful: false });
    tab.rate(2, true);
    await settle();
    expect(server.rated.at(-1)).toEqual({ seq: 2, helpful: true });
    expect([...tab.view().ratings]).toEqual([[2, true]]);
  });

  test('holds up no message while it cannot go, and is not for ever shown when it is refused', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.refuse = 'No';
    tab.rate(2, true);
    await settle();
    expect([...tab.view().ratings]).toEqual([]);
    server.refuse = undefined;
    server.ratings = false;
    tab.rate(2, true);
    await settle();
    tab.send('hi');
    await settle();
    expect(said(tab)).toEqual(['Hello (zh)', 'hi', 'echo hi']);
    expect(tab.view().busy).toBe(false);
  });

  test('of one conversation is not taken for another\'s', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.rate(2, true);
    await settle();
    tab.startNew();
    await settle();
    expect([...tab.view().ratings]).toEqual([]);
  });
});

describe('while people are waited for, and there', () => {
  test('the place in the queue is kept current by asking, where there is no stream, and goes with the queue', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.queue = { position: 3, waitSeconds: 240 };
    tab.handoff();
    await news(tab);
    expect(tab.view().chat).toMatchObject({ status: 'queued', queue: { position: 3, waitSeconds: 240 } });
    server.queue = { position: 1, waitSeconds: null };
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tab.view().chat.queue).toEqual({ position: 1, waitSeconds: null });
    server.happen('agent', { from: 'agent', text: 'Hello', name: 'Lin' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tab.view().chat).toMatchObject({ status: 'agent', queue: undefined, agent: 'Lin', before: { status: 'queued' } });
  });

  test('writing is told to a person at most every three seconds, and never to the bot or the queue', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.typing();
    tab.handoff();
    await news(tab);
    tab.typing();
    expect(server.signals).toEqual([]);
    server.happen('agent');
    await news(tab);
    for (let each = 0; each < 10; each += 1) {
      tab.typing();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(server.signals).toEqual(['typing', 'typing']);
  });

  test('how far the customer has read is told once for each step, once a person has said something', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.markSeen();
    expect(server.signals).toEqual([]);
    server.happen('agent', { from: 'agent', text: 'Hello', name: 'Lin' });
    await news(tab);
    tab.markSeen();
    tab.markSeen();
    const [last] = tab.view().chat.messages.slice(-1);
    expect(server.signals).toEqual([`read ${last?.seq}`]);
  });

  test('leaving ends the conversation, also when the answer is lost on the way, and a new one can be begun', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    tab.handoff();
    await settle();
    server.loseAnswers = 1;
    tab.leave();
    await settle();
    expect(tab.view().chat.pending).toMatchObject([{ kind: 'leave' }]);
    expect(said(tab)).toEqual(['Hello (zh)']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tab.view().chat).toMatchObject({ status: 'closed', pending: [] });
    tab.startNew();
    await settle();
    expect(tab.view().chat.status).toBe('bot');
  });

  test('a customer from whom nothing is taken is told so, keeps the conversation, and is not begun anew for ever', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.refuse = 'Not now';
    server.code = 'contact.blocked';
    tab.send('hello?');
    await settle();
    expect(tab.view()).toMatchObject({ blocked: true, phase: 'ready', chat: { pending: [{ state: 'failed', reason: 'Not now' }] } });
    tab.startNew();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tab.view()).toMatchObject({ blocked: true, phase: 'missing' });
    expect(server.started).toHaveLength(1);
  });
});

describe('who the customer is', () => {
  test('a browser that comes back says which conversation it held last, with its token', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.close();
    tab.startNew();
    await settle();
    expect(server.openings.map(({ continues }) => continues)).toEqual([undefined, { conversationId: 'c1', token: 'c1' }]);
  });

  test('is told with the conversation when the site says so before it is opened', async () => {
    const server = fakeServer();
    const tab = await open(server, { begin: false });
    tab.identify(token('lin'));
    tab.open();
    await settle();
    expect(server.openings).toMatchObject([{ identityToken: token('lin') }]);
  });

  test('said later, begins anew only where nothing was said yet', async () => {
    const server = fakeServer();
    const fresh = await open(server, {});
    fresh.identify(token('lin'));
    await settle();
    expect(server.openings).toMatchObject([{}, { identityToken: token('lin'), continues: { conversationId: 'c1' } }]);
    const busy = await open(server, {});
    busy.send('hi');
    await settle();
    busy.identify(token('lin'));
    await settle();
    expect(server.openings).toHaveLength(3);
    busy.startNew();
    await settle();
    expect(server.openings.at(-1)).toMatchObject({ identityToken: token('lin') });
  });

  test('is not asked again by the same token, also after a reload', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const tab = await open(server, { storage, begin: false });
    tab.identify(token('lin'));
    tab.open();
    await settle();
    tab.stop();
    const again = await open(server, { storage, begin: false });
    again.identify(token('lin', 2));
    again.open();
    await settle();
    expect(server.started).toHaveLength(1);
    expect(said(again)).toEqual(['Hello (zh)']);
  });

  test('somebody else, or nobody any more, sees nothing of it and continues nothing', async () => {
    for (const next of [token('wang'), null]) {
      const server = fakeServer();
      const storage = memoryStorage();
      const tab = await open(server, { storage, begin: false });
      tab.identify(token('lin'));
      tab.open();
      await settle();
      tab.send('my secret');
      await settle();
      tab.identify(next);
      await settle();
      expect(said(tab)).toEqual(['Hello (zh)']);
      expect(server.openings.at(-1)?.continues).toBeUndefined();
      expect(storage.getItem('handrail.chat.shop.conversation')).not.toContain('"c1"');
    }
  });

  test('a token that the server does not take costs nobody their chat', async () => {
    const server = fakeServer();
    server.badToken = token('old');
    const tab = await open(server, { begin: false });
    tab.identify(token('old'));
    tab.open();
    await settle();
    expect(tab.view().phase).toBe('ready');
    expect(server.openings.map(({ identityToken }) => identityToken)).toEqual([token('old'), undefined]);
  });
});

describe('the survey', () => {
  const score = { from: 'bot', text: 'How was it?', survey: { step: 'score' }, choices: [{ id: 'score:5', label: 'Top' }, { id: 'skip', label: 'Skip' }] } as const;

  test('is known from the server once it is answered, also after a reload, and not asked after before', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const tab = await open(server, { storage });
    server.happen('bot', { ...score, choices: [...score.choices] });
    await news(tab);
    expect(server.surveyReads).toBe(0);
    server.survey = { score: 5, reasons: [], comment: '' };
    tab.choose({ id: 'score:5', label: 'Top' });
    await settle();
    expect(tab.view().survey).toMatchObject({ score: 5 });
    expect(server.surveyReads).toBe(1);
    tab.stop();
    expect((await open(server, { storage })).view().survey).toMatchObject({ score: 5 });
  });

  test('can be changed when the conversation is closed', async () => {
    const server = fakeServer();
    const tab = await open(server, {});
    server.happen('closed', { ...score, choices: [...score.choices] });
    server.survey = { score: null, reasons: [], comment: '' };
    await news(tab);
    expect(await tab.surveys.answer({ score: 2, reasons: ['slow'], comment: 'well' })).toBe(true);
    expect(tab.view().survey).toMatchObject({ score: 2, reasons: ['slow'], comment: 'well' });
    server.reachable = false;
    expect(await tab.surveys.answer({ score: 1, reasons: [], comment: '' })).toBe(false);
    expect(tab.view().survey).toMatchObject({ score: 2 });
  });
});

describe('two tabs', () => {
  test('show the same conversation, whoever begins or speaks', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const [one, two] = await Promise.all([open(server, { storage }), open(server, { storage })]);
    expect(one.view().conversation?.id).toBe(two.view().conversation?.id);
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
    slug: 'shop', api: server.api, storage: openStorage(() => storage), languages, channel: 'page', begin,
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

/** Lets the client hear what has happened meanwhile. */
async function news(tab: ChatClient): Promise<void> {
  tab.refresh();
  await vi.advanceTimersByTimeAsync(5_000);
}

/** As a site's server would sign it; nobody looks at the signature here. */
function token(sub: string, exp = 1): string {
  return `h.${btoa(JSON.stringify({ sub, exp })).replace(/=+$/, '')}.s`;
}

function said(tab: ChatClient): string[] {
  return timeline(tab.view().chat).map((entry) => ('message' in entry ? entry.message.text : entry.pending.text));
}
