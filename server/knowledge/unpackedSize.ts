/** Files that a spreadsheet may hold. */
const fileLimit = 2_000;

const endMark = 0x06054b50;
const fileMark = 0x02014b50;

/**
 * How large the files of a ZIP archive say they are, in bytes, by its central directory, which is what it will be unpacked
 * by; null when it is no archive, has too many files, or is of the kind for more than 4 GB.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 65_558 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== endMark) return null;
  const files = view.getUint16(end + 8, true);
  if (files === 0 || files > fileLimit) return null;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let file = 0; file < files; file += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== fileMark) return null;
    const size = view.getUint32(at + 24, true);
    if (size === 0xffffffff) return null;
    total += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
