import { readFileSync } from 'node:fs';
import { checksum } from '../weights/checksum.ts';
import { encoderModels, type ModelName } from '../encode/encoderModels.ts';

/** Raised when what is learned changes its form. */
const version = 1;
const magic = 0x48524d47;
/** Magic, version, width, scale, checksum of the table. */
const headerBytes = 16;

/**
 * What was learned about an encoder's vectors: a bilinear map A, row by row (width x width), by which a question q and the
 * mean m of an entry's phrasings are alike as qᵀ A m. Fitted by `train/trainMeaning.ts`.
 *
 * @throws {Error} when the file was cut short or changed, or was made by another version of the training.
 */
export function readMeaningMap(model: ModelName): Float32Array {
  return unpackMeaningMap(readFileSync(meaningMapFile(model)), encoderModels[model].width);
}

export function meaningMapFile(model: ModelName): URL {
  return new URL(`${model}.meaning`, import.meta.url);
}

/** As bytes: how it differs from the identity, in 8-bit steps. */
export function packMeaningMap(map: Float64Array, width: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes + map.length);
  const difference = map.map((value, at) => value - identityAt(at, width));
  const scale = difference.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint16(4, version);
  view.setUint16(6, width);
  view.setFloat32(8, scale);
  difference.forEach((value, at) => view.setInt8(headerBytes + at, Math.round(value / scale)));
  view.setUint32(12, checksum(bytes.subarray(headerBytes)));
  return bytes;
}

export function unpackMeaningMap(bytes: Uint8Array, width: number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length !== headerBytes + width * width || view.getUint32(0) !== magic || view.getUint16(6) !== width) throw new Error('no map of meaning of that width');
  if (view.getUint16(4) !== version) throw new Error(`a map of meaning of version ${view.getUint16(4)}, not ${version}: run npm run train`);
  if (checksum(bytes.subarray(headerBytes)) !== view.getUint32(12)) throw new Error('the map of meaning is damaged');
  const scale = view.getFloat32(8);
  return Float32Array.from({ length: width * width }, (_, at) => identityAt(at, width) + view.getInt8(headerBytes + at) * scale);
}

function identityAt(at: number, width: number): number {
  return at % (width + 1) === 0 ? 1 : 0;
}
