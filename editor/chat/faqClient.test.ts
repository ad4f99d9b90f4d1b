import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faqClient, type FaqClient } from './faqClient.ts';
import { fakeServer } from './fakeServer.test-support.ts';

let server: ReturnType<typeof fakeServer>;
let faq: FaqClient;

beforeEach(() => {
  vi.useFakeTimers();
  server = fakeServer();
  faq = faqClient({ slug: 'shop', api: server.api, random: () => 0.5 });
});

afterEach(() => {
  faq.stop();
  vi.useRealTimers();
});

describe('the list', () => {
  test('comes in the language asked for, and again in another', async () => {
    await open('zh');
    expect(faq.state().list).toMatchObject({ locale: 'zh', categories: [{ id: 'delivery' }, { id: 'money' }] });
    faq.open('en');
    expect(faq.state().list).toBeUndefined();
    await settle();
    expect(faq.state().list?.locale).toBe('en');
  });

  test('is asked for again and again until it comes, and at once when the reader says so', async () => {
    server.fail = true;
    await open('zh');
    expect(faq.state()).toMatchObject({ list: undefined, trouble: true });
    await vi.advanceTimersByTimeAsync(60_000);
    server.fail = false;
    faq.retry();
    await settle();
    expect(faq.state()).toMatchObject({ list: { locale: 'zh' }, trouble: false });
  });

  test('that is there stays, without a word, while a fresh one does not come', async () => {
    await open('zh');
    server.fail = true;
    await open('zh');
    expect(faq.state()).toMatchObject({ list: { locale: 'zh' }, trouble: false });
  });

  test('is empty where the server has none', async () => {
    server.refuse = 'No';
    await open('zh');
    expect(faq.state().list).toEqual({ locale: 'zh', categories: [] });
  });
});

describe('a search', () => {
  test('finds at once what is here, and keeps it in its place when the server knows more', async () => {
    await open('zh');
    faq.search('ship');
    expect(found()).toEqual(['a']);
    expect(faq.state().search).toBe('asking');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found()).toEqual(['a', 'b', 'c']);
    expect(faq.state().search).toBe('answered');
  });

  test('asks the server once the typing pauses, not at every key', async () => {
    await open('zh');
    for (const text of ['s', 'sh', 'shi', 'ship ']) {
      faq.search(text);
      await vi.advanceTimersByTimeAsync(100);
      expect(vi.getTimerCount()).toBe(1);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.searched).toEqual(['ship']);
  });

  test('whose answer comes late does not replace a later one', async () => {
    const answers = new Map<string, (id: string) => void>();
    const slow = faqClient({
      slug: 'shop',
      api: { ...server.api, searchFaq: (_, text) => new Promise((resolve) => answers.set(text, (id) => resolve({ kind: 'ok', value: { entries: [{ id, question: id, answer: '' }] } }))) },
      random: () => 0.5,
    });
    slow.search('one');
    await vi.advanceTimersByTimeAsync(1_000);
    slow.search('two');
    await vi.advanceTimersByTimeAsync(1_000);
    answers.get('two')?.('2');
    answers.get('one')?.('1');
    await settle();
    expect(slow.state().found.map(({ id }) => id)).toEqual(['2']);
  });

  test('that the server fails at keeps what is here, and says so', async () => {
    await open('zh');
    server.fail = true;
    faq.search('ship');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found()).toEqual(['a']);
    expect(faq.state().search).toBe('failed');
  });

  test('for nothing is none', async () => {
    await open('zh');
    faq.search('ship');
    faq.search(' ');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(faq.state()).toMatchObject({ found: [], search: 'answered' });
    expect(server.searched).toEqual([]);
  });

  test('begun before the list is there finds in it when it comes', async () => {
    faq.search('ship');
    await open('zh');
    expect(found()).toEqual(['a']);
  });
});

test('nothing goes on once it is stopped', async () => {
  server.fail = true;
  await open('zh');
  faq.search('ship');
  expect(vi.getTimerCount()).toBe(2);
  faq.stop();
  await settle();
  expect(vi.getTimerCount()).toBe(0);
  expect(server.searched).toEqual([]);
});

function found(): string[] {
  return faq.state().found.map(({ id }) => id);
}

async function open(locale: string): Promise<void> {
  faq.open(locale);
  await settle();
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
