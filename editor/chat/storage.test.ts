import { describe, expect, test } from 'vitest';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { openStorage } from './storage.ts';

describe('storage', () => {
  test('keeps things in the browser', () => {
    const browser = memoryStorage();
    openStorage(() => browser).set('a', '1');
    const again = openStorage(() => browser);
    expect(again.get('a')).toBe('1');
    expect(again.keys()).toEqual(['a']);
    again.remove('a');
    expect(browser.length).toBe(0);
  });

  test('works in memory where the browser has none, refuses it, or is full', () => {
    const full = memoryStorage();
    full.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const filledUp = memoryStorage();
    const room = filledUp.setItem;
    for (const broken of [() => { throw new Error('SecurityError'); }, () => full, () => filledUp]) {
      filledUp.setItem = room;
      const storage = openStorage(broken);
      filledUp.setItem = full.setItem;
      storage.set('a', '1');
      expect(storage.get('a')).toBe('1');
      expect(storage.keys()).toEqual(['a']);
      storage.remove('a');
      expect(storage.get('a')).toBeUndefined();
    }
  });
});
