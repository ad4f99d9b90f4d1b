import type { FoldedText } from '../text/foldText.ts';
import type { PhrasingIndex } from './createIndexer.ts';
import type { Token } from '../text/tokenize.ts';

/** Terms lighter than this do not make a matched part by themselves: 的, "the", one trigram of a word. */
const tellingWeight = 0.5;
const mostParts = 8;

/**
 * The parts of a customer's text that a phrasing has as well, as the customer wrote them, longest first,
 * each once, at most eight. Neighbouring matches are one part. A word counts as matched, too, when
 * most of its letter trigrams are, as after a typo.
 */
export function matchedParts(original: string, folded: FoldedText, tokens: readonly Token[], index: PhrasingIndex, phrasing: number): readonly string[] {
  const covered = new Uint8Array(folded.text.length);
  let wordStart = -1;
  let matched = 0;
  for (const token of tokens) {
    const holds = phrasingHolds(index, token.term, phrasing);
    if (token.term.startsWith('~')) {
      if (token.start !== wordStart) [wordStart, matched] = [token.start, 0];
      if (holds) matched += 1;
      if (matched * 2 >= token.end - token.start - 1) mark(covered, token, 2);
    } else if (holds) mark(covered, token, token.weight >= tellingWeight ? 2 : 1);
  }

  const parts = new Set<string>();
  for (let at = 0; at < covered.length; ) {
    if (covered[at] === 0) {
      at += 1;
      continue;
    }
    let end = at;
    let telling = false;
    while (end < covered.length && (covered[end] !== 0 || (folded.text.charAt(end) === ' ' && covered[end + 1] !== 0 && end + 1 < covered.length))) {
      if (covered[end] === 2) telling = true;
      end += 1;
    }
    if (telling) parts.add(original.slice(folded.starts[at], folded.ends[end - 1]));
    at = end;
  }
  return [...parts].sort((a, b) => b.length - a.length).slice(0, mostParts);
}

function mark(covered: Uint8Array, token: Token, level: number): void {
  for (let at = token.start; at < token.end; at += 1) if ((covered[at] ?? 0) < level) covered[at] = level;
}

function phrasingHolds(index: PhrasingIndex, term: string, phrasing: number): boolean {
  const number = index.terms.get(term);
  if (number === undefined) return false;
  const { from, rows } = index.byPhrasing;
  let low = from[number] ?? 0;
  let high = from[number + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < phrasing) low = middle + 1;
    else high = middle;
  }
  return low < (from[number + 1] ?? 0) && rows[low] === phrasing;
}
