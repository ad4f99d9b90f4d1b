import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { flowFileLimit, readFlowFile } from './readFlowFile.ts';

const json = '{ "name": { "zh": "小店 🐼" } }';
const utf16 = (text: string, mark: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(mark + text, 'utf16le'));

test.each([
  ['UTF-8', json],
  ['UTF-8 with a mark', `\uFEFF${json}`],
  ['something else that is text', 'not JSON at all'],
])('reads %s', async (_name, content) => {
  expect(await readFlowFile(new Blob([content]))).toEqual({ text: content.replace('\uFEFF', '') });
});

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['nothing but space', new TextEncoder().encode(' \n\t'), 'empty'],
  ['a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, ...deflateRawSync(json)]), 'zip'],
  ['a gzip', Uint8Array.from(gzipSync(json)), 'zip'],
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
  ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
  ['a WebP', new TextEncoder().encode('RIFF....WEBPVP8 '), 'picture'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'pdf'],
  ['UTF-16 with a mark', utf16(json, '\uFEFF'), 'utf16'],
  ['UTF-16 without a mark', utf16(json, ''), 'utf16'],
  ['NUL inside', new TextEncoder().encode('{"a":"\0"}'), 'binary'],
  ['GBK', Uint8Array.from([0x7b, 0x22, 0xc4, 0xe3, 0xba, 0xc3, 0x22]), 'encoding'],
  ['a cut-off character', new TextEncoder().encode('"好').slice(0, 3), 'encoding'],
])('says what %s is', async (_name, bytes, unreadable) => {
  expect(await readFlowFile(new Blob([bytes]))).toEqual({ unreadable });
});

test('does not read what is too large', async () => {
  const huge: Blob = Object.assign(new Blob(['{}']), { arrayBuffer: () => Promise.reject(new Error('was read')) });
  Object.defineProperty(huge, 'size', { value: flowFileLimit + 1 });
  expect(await readFlowFile(huge)).toEqual({ unreadable: 'large' });
});

test('says so when the file is gone', async () => {
  const gone: Blob = Object.assign(new Blob(['{}']), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
  expect(await readFlowFile(gone)).toEqual({ unreadable: 'gone' });
});
