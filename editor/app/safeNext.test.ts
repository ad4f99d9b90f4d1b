import { expect, test } from 'vitest';
import { safeNext } from './safeNext.ts';

const us = 'https://us.example';

test.each(['/', '/desk', '/desk?view=mine&chat=a%2Fb', '/desk#end', '/c/shop'])('keeps %s', (path) => {
  expect(safeNext(path, us)).toBe(path);
});

test.each([
  undefined, null, 7, ['/desk'], '', 'desk', 'https://evil.example', 'https://us.example/desk', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example',
  '/\t/evil.example', '/\n/evil.example', '\t//evil.example', ' //evil.example', 'javascript:alert(1)', '/..//evil.example', '/a/..//evil.example', '/.//evil.example', '/desk\\..\\..\\evil', '/\u0000/evil',
])('sends %j to the start page', (wanted) => {
  expect(safeNext(wanted, us)).toBe('/');
});

test('whatever it answers stays on this origin when a browser resolves it', () => {
  const parts = ['/', '\\', '.', '..', '\t', '\n', 'evil.example', 'https:', '@', '%2F', '%5C', '?', '#', ':'];
  for (const a of parts) for (const b of parts) for (const c of parts) for (const d of parts) {
    const answer = safeNext(`/${a}${b}${c}${d}`, us);
    expect(new URL(answer, us).origin, JSON.stringify(`/${a}${b}${c}${d}`)).toBe(us);
    expect(answer).toMatch(/^\/(?!\/)/);
  }
});

test('does not lead back to signing in', () => {
  expect(safeNext('/sign-in?next=/desk', us)).toBe('/');
  expect(safeNext('/setup?token=x', us)).toBe('/');
});
