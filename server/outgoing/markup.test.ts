import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { markup } from './markup.ts';

const hostile = fc.oneof(fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style>', '</title>', '&lt;b&gt;', '`', "' onload='", '<!--', ']]>', '\u202Etxt'), fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()));

/** What cannot be seen and what turns the text around it is left out. */
const shown = (text: string) => text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '').replaceAll(/\r\n?/g, '\n');

it('keeps whatever is put into it a text, in elements and in attributes', () => {
  fc.assert(
    fc.property(fc.tuple(hostile, hostile).map((pair) => pair.join('')), (text) => {
      const { childNodes } = parseFragment(markup`<p title="${text}">${text}</p>`.text);
      expect(childNodes).toMatchObject([{ nodeName: 'p', attrs: [{ name: 'title', value: shown(text) }], childNodes: shown(text) === '' ? [] : [{ nodeName: '#text', value: shown(text) }] }]);
      expect(childNodes).toHaveLength(1);
    }),
  );
});

it('lets markup stand in markup as it is', () => {
  expect(markup`<ul>${['a', '<b>'].map((each) => markup`<li>${each}</li>`)}${null}</ul>`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
});
