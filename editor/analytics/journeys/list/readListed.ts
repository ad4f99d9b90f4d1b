import type { Listed } from './writeListed.ts';

/** The place that an address lists conversations of, see `writeListed`; null where it says none. */
export function readListed(text: string | undefined): Listed | null {
  const [whole, at, node] = /^(\d?)(?:\.(.*)|(?<=\d)~)?$/.exec(text ?? '') ?? [];
  if (!whole) return null;
  return { ...(whole.endsWith('~') && node === undefined && { others: true as const }), ...(at && { at: Number(at) }), ...(node !== undefined && { node: node || null }) };
}
