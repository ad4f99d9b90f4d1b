import * as z from 'zod';
import { checksum } from './checksum.ts';

const common = z.object({ version: z.number(), bytes: z.number(), checksum: z.number() });

/**
 * Opens what `packWeights` made. The version is that of the code that reads them.
 *
 * @throws {Error} when the file was cut short or changed, or was made by another version of the training.
 */
export function readWeights<Header>(file: Uint8Array, name: string, version: number, shape: z.ZodType<Header>): { readonly header: Header; readonly table: Int8Array } {
  const end = file.indexOf(0x0a);
  const read = common.safeParse(parsed(new TextDecoder().decode(file.subarray(0, Math.max(0, end)))));
  if (!read.success) throw new Error(`${name} holds no weights`);
  if (read.data.version !== version) throw new Error(`${name} has version ${read.data.version}, not ${version}: run npm run train`);
  const bytes = file.subarray(end + 1);
  if (bytes.length !== read.data.bytes || checksum(bytes) !== read.data.checksum) throw new Error(`${name} is damaged`);
  return { header: shape.parse(parsed(new TextDecoder().decode(file.subarray(0, end)))), table: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
