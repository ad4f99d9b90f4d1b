import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { dropOff } from '../../i18n/dropOff.ts';
import { sinceText } from './sinceText.ts';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { dropOff: dropOff.en } } }));

test.each([
  ['drawn', null, ''],
  ['drawn', { version: 1, isNewer: false }, 'changed since version 1'],
  ['drawn', { version: 5, isNewer: true }, 'differs in version 5'],
  ['removed', { version: 1, isNewer: false }, 'removed after version 1'],
  ['removed', { version: 5, isNewer: true }, 'in version 5, not in this one'],
  ['removed', null, 'removed'],
] as const)('a node that is %s, and that of another version %j: "%s"', (place, since, text) => {
  expect(sinceText({ place, since }, 'en')).toBe(text);
});
