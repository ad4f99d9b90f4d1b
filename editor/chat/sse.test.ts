import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { sseParser, type SseEvent } from './sse.ts';

describe('the event stream', () => {
  test('reads a message, a status, a typing without id, and passes over heartbeats', () => {
    const stream = ': hello\n\nevent: message\nid: 7\ndata: {"seq":7}\n\n:\n\nevent: status\nid: 9\ndata: {"status":"queued"}\n\nevent: typing\ndata: {"on":true}\n\n';
    expect(parse([bytes(stream)])).toEqual([
      { event: 'message', id: '7', data: '{"seq":7}' },
      { event: 'status', id: '9', data: '{"status":"queued"}' },
      { event: 'typing', id: undefined, data: '{"on":true}' },
    ]);
  });

  test('takes CR, LF and CRLF, a byte order mark, fields without a space or a colon, and many data lines', () => {
    expect(parse([bytes('\uFEFFdata:a\r\ndata: b\rdata\n\r\n')])).toEqual([{ event: 'message', id: undefined, data: 'a\nb\n' }]);
  });

  test('does not hand out a block that was cut off, nor one without data', () => {
    expect(parse([bytes('event: message\nid: 1\n\ndata: cut')])).toEqual([]);
  });

  test('gives the same events however the bytes are cut', () => {
    const line = fc.oneof(
      fc.constantFrom('', ':', ': beat', 'data', 'data:', 'retry: 3', 'event: status', 'id: 12', 'id:a\0b', 'unknown: 1'),
      fc.string({ unit: 'grapheme' }).map((text) => `data: ${text}`),
      fc.constantFrom('转人工', '👩‍👩‍👧', 'naïve', '\u2028').map((text) => `data:${text}`),
    );
    const stream = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n', '\n\n', '\r\n\r\n'))).map((lines) => bytes(lines.flat().join('')));
    fc.assert(
      fc.property(stream, fc.array(fc.nat(7)), (whole, cuts) => {
        const chunks: Uint8Array[] = [];
        let from = 0;
        for (const length of cuts) {
          chunks.push(whole.subarray(from, from + length));
          from += length;
        }
        chunks.push(whole.subarray(from));
        expect(parse(chunks)).toEqual(parse([whole]));
      }),
    );
  });
});

function parse(chunks: Uint8Array[]): SseEvent[] {
  const events: SseEvent[] = [];
  const feed = sseParser((event) => events.push(event));
  chunks.forEach(feed);
  return events;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
