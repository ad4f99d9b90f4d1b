/** Why a file cannot hold a flow, whatever is in it; the words are under `flows:file.unreadable`. */
export type Unreadable = 'empty' | 'large' | 'zip' | 'picture' | 'pdf' | 'binary' | 'utf16' | 'encoding' | 'gone';

export type FlowFile = { readonly text: string } | { readonly unreadable: Unreadable };

/** In bytes. The largest flow that is allowed, written out by the widest hand, stays below it. */
export const flowFileLimit = 16 * 1024 * 1024;

/**
 * The text of a file that somebody chose. What is too large is not read at all, and what is plainly something else is
 * called by its name. The text itself is not looked into.
 */
export async function readFlowFile(file: Blob): Promise<FlowFile> {
  if (file.size > flowFileLimit) return { unreadable: 'large' };
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (bytes === null) return { unreadable: 'gone' };
  const kind = kindOf(bytes);
  if (kind !== null) return { unreadable: kind };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { unreadable: 'empty' } : { text };
  } catch {
    return { unreadable: 'encoding' };
  }
}

/** How files begin that are sometimes taken for one. */
const beginnings: readonly (readonly [kind: Unreadable, bytes: readonly number[], at?: number])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x1f, 0x8b]],
  ['zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zip', [0x52, 0x61, 0x72, 0x21]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
  // Without a mark, but every other byte of `{ "` is nothing.
  ['utf16', [0x7b, 0x00]],
  ['utf16', [0x00, 0x7b]],
];

function kindOf(bytes: Uint8Array): Unreadable | null {
  if (bytes.length === 0) return 'empty';
  const known = beginnings.find(([, start, at = 0]) => start.every((byte, index) => bytes[at + index] === byte));
  if (known) return known[0];
  return bytes.includes(0) ? 'binary' : null;
}
