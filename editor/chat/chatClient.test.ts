import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeServer } from './fakeServer.test-support.ts';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { closeTabs, open, said, settle } from './tab.test-support.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  closeTabs();
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
