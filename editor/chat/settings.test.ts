import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { accentColours } from './accent.ts';
import { chooseLocale } from './chooseLocale.ts';
import { groups } from './groups.ts';
import { languageChoice } from './languageChoice.ts';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { openStorage } from './storage.ts';
import { pageSettings } from './pageSettings.ts';
import { readFrameMessage } from './frameMessage.ts';
import { dayName } from './clockTime.ts';
import { texts } from './texts.ts';

describe('the theme colour', () => {
  test('any colour gets text on it, and text of it, that reads well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const found = accentColours(`#${colour.toString(16).padStart(6, '0')}`)!;
        expect(contrast(found.accent, found.onAccent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.inkOnLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.inkOnLight, '#f0f2f6')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.inkOnDark, '#262d38')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('takes #rgb and #rrggbb and nothing that could be more than a colour', () => {
    expect(accentColours('#0AF')?.accent).toBe('#00aaff');
    expect(accentColours('ffcc00')?.onAccent).toBe('#10141b');
    for (const bad of ['', 'red', '#12', '#12345', 'url(x)', '#fff;background:url(x)', 'var(--x)']) expect(accentColours(bad)).toBeUndefined();
  });
});

describe('the language', () => {
  test.each([
    [['zh-TW', 'en'], ['en', 'zh'], 'zh'],
    [['fr', 'en-GB'], ['zh', 'en'], 'en'],
    [['fr'], ['zh', 'en'], 'zh'],
    [['zh-HK'], ['zh-CN', 'zh-HK'], 'zh-HK'],
    [['en'], [], undefined],
  ])('for a reader of %j among %j is %j', (wanted, offered, chosen) => {
    expect(chooseLocale(wanted, offered)).toBe(chosen);
  });

  test('a switch is kept until the site asks for another language', () => {
    const storage = openStorage(memoryStorage);
    languageChoice(storage, 'k', 'zh', ['zh-CN']).choose('en');
    expect(languageChoice(storage, 'k', 'zh', ['zh-CN']).wanted()).toEqual(['en', 'zh', 'zh-CN']);
    expect(languageChoice(storage, 'k', undefined, ['zh-CN']).wanted()).toEqual(['zh-CN']);
  });
});

describe('the page\'s address', () => {
  const read = (address: string, framed: boolean) => pageSettings(new URL(address, 'https://chat.example'), framed);

  test('sets language, theme and colour', () => {
    expect(read('/c/shop-support?lang=en&theme=dark&color=%230f766e', false)).toEqual({
      slug: 'shop-support', room: 'chat', embed: false, host: undefined, lang: 'en', theme: 'dark', colour: '#0f766e', title: undefined,
    });
  });

  test.each([
    ['/c/shop/faq', 'shop', 'faq'],
    ['/c/shop/faq/?lang=en#x', 'shop', 'faq'],
    ['/c/faq', 'faq', 'chat'],
    ['/c/faq/faq', 'faq', 'faq'],
    ['/c/shop/', 'shop', 'chat'],
  ])('%s leads into a room', (address, slug, room) => {
    expect(read(address, false)).toMatchObject({ slug, room });
  });

  test('cannot rename the chat or name a site outside a frame', () => {
    expect(read('/c/a?embed=1&host=https://site.example&title=Bank', false)).toMatchObject({ embed: false, host: undefined, title: undefined });
    expect(read('/c/a?embed=1&host=https://site.example&title=Shop', true)).toMatchObject({ embed: true, host: 'https://site.example', title: 'Shop' });
  });

  test.each(['*', 'null', 'javascript:1', 'https://a.example/', 'https://a.example/x', 'site.example', 'file:///x'])('takes no site %j', (host) => {
    expect(read(`/c/a?embed=1&host=${encodeURIComponent(host)}`, true).host).toBeUndefined();
  });
});

describe('a message between site and frame', () => {
  const source = {} as Window;
  const event = (change: object) => ({ source, origin: 'https://a.example', data: { channel: 'handrail.chat', type: 'unread', count: 2 }, ...change }) as MessageEvent;

  test('is taken from the right window and origin', () => {
    expect(readFrameMessage(event({}), source, 'https://a.example')).toEqual({ type: 'unread', count: 2 });
  });

  test.each([
    { source: {} }, { source: null }, { origin: 'https://a.example.evil.example' }, { origin: 'http://a.example' }, { origin: 'null' },
    { data: null }, { data: 'close' }, { data: { type: 'close' } }, { data: { channel: 'other', type: 'close' } },
    { data: { channel: 'handrail.chat', type: 'unread', count: '<b>' } }, { data: { channel: 'handrail.chat', type: 'ready' } },
    { data: { channel: 'handrail.chat', type: '__proto__' } }, { data: { channel: 'handrail.chat', type: 'identity' } }, { data: { channel: 'handrail.chat', type: 'identity', token: 7 } },
  ])('is ignored with %j', (change) => {
    expect(readFrameMessage(event(change), source, 'https://a.example')).toBeUndefined();
  });

  test('is ignored while there is no frame', () => {
    expect(readFrameMessage(event({ source: null }), null, 'https://a.example')).toBeUndefined();
  });
});

test('what one speaker says within five minutes stands together; a new day gets its name', () => {
  const said = (seq: number, from: 'bot' | 'customer', at: string) => ({ message: { seq, from, text: '', at } });
  const day = (hour: number, minute: number) => new Date(2026, 0, 2, hour, minute).toISOString();
  const found = groups([
    said(1, 'bot', day(9, 0)), said(2, 'bot', day(9, 4)), said(3, 'customer', day(9, 5)), said(4, 'bot', day(9, 6)), said(5, 'bot', day(9, 30)),
    said(6, 'bot', new Date(2026, 0, 3, 0, 0).toISOString()),
  ]);
  expect(found.map(({ entries }) => entries.length)).toEqual([2, 1, 1, 1, 1]);
  expect(found.map(({ day: begins }) => begins !== undefined)).toEqual([true, false, false, false, true]);
  const now = new Date(2026, 0, 3, 1, 0);
  expect(found.filter(({ day: begins }) => begins).map(({ at }) => dayName(at, now, texts.zh))).toEqual(['昨天', '今天']);
  expect(dayName(new Date(2025, 4, 1).toISOString(), now, texts.zh)).toBe('2025年5月1日');
});

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

test.each([
  [0, undefined, '您是下一位', 'You are next'],
  [0, 1, '您是下一位，预计等待约 1 分钟', 'You are next, about 1 minute'],
  [1, undefined, '前面还有 1 位', '1 person ahead of you'],
  [7, 12, '前面还有 7 位，预计等待约 12 分钟', '7 people ahead of you, about 12 minutes'],
] as const)('with %i ahead and %s minutes the queue is told naturally', (ahead, minutes, zh, en) => {
  expect([texts.zh.place(ahead, minutes), texts.en.place(ahead, minutes)]).toEqual([zh, en]);
});
