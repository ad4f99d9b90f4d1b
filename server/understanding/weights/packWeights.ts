import { checksum } from './checksum.ts';

/**
 * A file of learned weights: a line of JSON (what was learned, by which version of the training, and a checksum),
 * then the table, one byte a weight. It holds numbers only, none of the text that they were learned from.
 */
export function packWeights(header: Readonly<Record<string, unknown>>, table: Int8Array): Uint8Array {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.length);
  const line = new TextEncoder().encode(`${JSON.stringify({ ...header, bytes: bytes.length, checksum: checksum(bytes) })}\n`);
  const file = new Uint8Array(line.length + bytes.length);
  file.set(line);
  file.set(bytes, line.length);
  return file;
}
