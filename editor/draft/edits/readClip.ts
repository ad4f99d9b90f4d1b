import { clip, type Clip } from './clip.ts';

/** Longer texts are somebody's novel. */
const longest = 20_000_000;

/** What a clipboard's text holds of a flow; null for any other text, however odd. */
export function readClip(text: string): Clip | null {
  if (text.length > longest || !text.includes('"flow-parts"')) return null;
  try {
    const read = clip.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // Not JSON, or nested deeper than the stack.
    return null;
  }
}
