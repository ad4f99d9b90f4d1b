import type { Became } from '../../../contract.ts';
import { noEnds } from '../noEnds.ts';
import type { Journey } from '../walkJourneys.ts';
import { collapseLoops } from './collapseLoops.ts';
import { endOf } from './endOf.ts';

/** What became of a conversation in the end. */
export type PathEnds = Record<Exclude<Became, 'onward'>, number>;

/** A whole way, and how many took it. */
export interface Path {
  /** As they are stored, loops told once. Never empty. */
  readonly nodes: readonly string[];
  readonly conversations: number;
  readonly ends: PathEnds;
}

/**
 * The different ways of conversations, from their first visit of a node, or from their beginning, the most frequent first.
 * How a way ends, `endOf` says.
 */
export function pathsOf(journeys: Iterable<Journey>, start: string | undefined): Path[] {
  const letters = new Letters();
  const ways = new Map<string, PathEnds>();
  const told = new Map<string, string>();
  for (const { visits } of journeys) {
    const from = start === undefined ? 0 : visits.findIndex(({ node }) => node === start);
    if (from < 0) continue;
    let whole = '';
    for (let at = from; at < visits.length; at += 1) whole += letters.of(visits[at]?.node ?? '');
    let way = told.get(whole);
    if (way === undefined) told.set(whole, (way = collapseLoops([...whole]).join('')));
    let ends = ways.get(way);
    if (ends === undefined) ways.set(way, (ends = { ...noEnds }));
    ends[endOf(visits)] += 1;
  }
  return [...ways]
    .map(([way, ends]) => ({ nodes: letters.read(way), conversations: Object.values(ends).reduce((sum, each) => sum + each, 0), ends }))
    .sort((one, other) => other.conversations - one.conversations);
}

/** Writes each node as one character, so that a way is a short text. */
class Letters {
  readonly #nodes: string[] = [];
  readonly #letters = new Map<string, string>();

  of(node: string): string {
    const known = this.#letters.get(node);
    if (known !== undefined) return known;
    const place = this.#nodes.push(node) - 1;
    // Halves of surrogate pairs would join to other characters.
    const letter = String.fromCodePoint(place < 0xd800 ? place : place + 0x800);
    this.#letters.set(node, letter);
    return letter;
  }

  read(way: string): string[] {
    return [...way].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return this.#nodes[code < 0xd800 ? code : code - 0x800] ?? '';
    });
  }
}
