import { expect, it } from 'vitest';
import { suggestionKey } from './suggestionKey.ts';

const press = { code: 'Digit2', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false, isComposing: false };

it.each([
  ['a digit', {}, false, 1],
  ['a digit while something is typed', {}, true, null],
  ['Alt with a digit while something is typed', { altKey: true }, true, 1],
  ['a digit of the number pad', { code: 'Numpad5' }, false, 4],
  ['a digit beyond five', { code: 'Digit6' }, false, null],
  ['a letter', { code: 'KeyA', altKey: true }, false, null],
  ['a digit with Ctrl', { ctrlKey: true }, false, null],
  ['a digit with Command', { metaKey: true }, false, null],
  ['a digit that is held down', { repeat: true }, false, null],
  ['a digit that an input method takes', { isComposing: true, altKey: true }, true, null],
])('%s', (_what, change, typing, place) => {
  expect(suggestionKey({ ...press, ...change }, typing)).toBe(place);
});
