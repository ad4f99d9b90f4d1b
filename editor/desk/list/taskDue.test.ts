import { expect, test } from 'vitest';
import { taskDue } from './taskDue.ts';

test('a task is late from its very time on, and due today until midnight by the reader\'s clock', () => {
  const now = new Date(2026, 2, 1, 12);
  expect(taskDue(new Date(2026, 2, 1, 11, 59), now)).toBe('late');
  expect(taskDue(new Date(2026, 2, 1, 12, 1), now)).toBe('today');
  expect(taskDue(new Date(2026, 2, 1, 23, 59), now)).toBe('today');
  expect(taskDue(new Date(2026, 2, 2), now)).toBe('later');
});
