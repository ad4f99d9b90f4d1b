import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeServer } from './fakeServer.test-support.ts';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { closeTabs, news, open, said, settle } from './tab.test-support.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  closeTabs();
  vi.useRealTimers();
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

  test('who signed in last is not continued by whoever comes without saying who they are', async () => {
    const server = fakeServer();
    const storage = memoryStorage();
    const tab = await open(server, { storage, begin: false });
    tab.identify(token('lin'));
    tab.open();
    await settle();
    tab.stop();
    const later = await open(server, { storage });
    later.startNew();
    await settle();
    expect(server.openings).toHaveLength(2);
    expect(server.openings[1]).not.toHaveProperty('continues');
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

/** As a site's server would sign it; nobody looks at the signature here. */
function token(sub: string, exp = 1): string {
  return `h.${btoa(JSON.stringify({ sub, exp })).replace(/=+$/, '')}.s`;
}
