import { checksum, headBytes, headerBytes, magic, mixLength, weightsVersion, type SentimentHead } from './weightsFormat.ts';

/**
 * The heads in a file of weights, in the order in which they were packed.
 *
 * @throws {Error} when the file was cut short or changed, or was made by another version of the training.
 */
export function readWeights(bytes: Uint8Array, name: string): SentimentHead[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < headerBytes || view.getUint32(0) !== magic) throw new Error(`${name} holds no sentiment weights`);
  if (view.getUint16(4) !== weightsVersion) throw new Error(`${name} has version ${view.getUint16(4)}, not ${weightsVersion}: run npm run train`);
  const count = view.getUint16(6);
  let at = headerBytes + count * headBytes;
  const heads = Array.from({ length: count }, (_, head) => {
    const start = headerBytes + head * headBytes;
    if (start + headBytes > bytes.length) throw new Error(`${name} is cut short`);
    const bits = view.getUint32(start);
    const [scale = 0, bias = 0, ...mix] = Array.from({ length: 2 + mixLength }, (_, index) => view.getFloat32(start + 4 + index * 4));
    const table = new Int8Array(bytes.buffer, bytes.byteOffset + at, Math.min(1 << bits, bytes.length - at));
    at += 1 << bits;
    return { bits, scale, bias, mix, table };
  });
  if (at !== bytes.length) throw new Error(`${name} is ${bytes.length} bytes long, not ${at}`);
  if (checksum(bytes.subarray(headerBytes)) !== view.getUint32(8)) throw new Error(`${name} is damaged`);
  return heads;
}
