import { checksum, headerBytes, headBytes, magic, mixLength, weightsVersion } from './weightsFormat.ts';
import type { SentimentHead } from './weightsFormat.ts';

/** The file of a language's weights: a header, what each head is scaled and mixed by, then the tables. */
export function packWeights(heads: readonly SentimentHead[]): Uint8Array {
  const tables = headerBytes + heads.length * headBytes;
  const bytes = new Uint8Array(heads.reduce((sum, { table }) => sum + table.length, tables));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint16(4, weightsVersion);
  view.setUint16(6, heads.length);
  let at = tables;
  heads.forEach(({ bits, scale, bias, mix, table }, head) => {
    const start = headerBytes + head * headBytes;
    view.setUint32(start, bits);
    [scale, bias, ...mix].forEach((value, index) => view.setFloat32(start + 4 + index * 4, value));
    if (mix.length !== mixLength || table.length !== 1 << bits) throw new Error('a head of the wrong shape');
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  });
  view.setUint32(8, checksum(bytes.subarray(headerBytes)));
  return bytes;
}
