import { type ReadyLexicon, type Sense, shortestPrefix } from './readLexicon.ts';

/** A lexicon item found in a folded text, or a clause's end. */
export interface FoundSense {
  readonly sense: Sense | { readonly kind: 'clauseEnd' };
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Finds lexicon items in a folded text from left to right, the longest first where several begin. */
export function findSenses(folded: string, lexicon: ReadyLexicon): FoundSense[] {
  const found: FoundSense[] = [];
  const words = wordsOf(folded);
  let nextWord = 0;
  for (let at = 0; at < folded.length; ) {
    while ((words[nextWord]?.start ?? Infinity) < at) nextWord += 1;
    const hit = words[nextWord]?.start === at ? phraseAt(words, nextWord, lexicon) : symbolAt(folded, at, lexicon);
    if (hit) {
      found.push(hit);
      at = hit.end;
    } else if (words[nextWord]?.start === at) at = words[nextWord]?.end ?? at + 1;
    else {
      if (clauseEnds.has(folded.charCodeAt(at))) found.push({ sense: { kind: 'clauseEnd' }, term: '', start: at, end: at + 1 });
      at += 1;
    }
  }
  return found;
}

const clauseEnds: ReadonlySet<number> = new Set([...'，。！？；：、…,.!?;~()（）'].map((mark) => mark.charCodeAt(0)));
const mostPhrase = 8;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const latinWord = /[\p{Script=Latin}0-9]+(?:['’][a-z]+)*|['’][a-z]+/gu;

function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(latinWord)) {
    const word = match[0].includes("'") || match[0].includes('’') ? match[0].replace(/['’]/gu, '') : match[0];
    words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function phraseAt(words: readonly Word[], first: number, { words: phrases, longestPhrase, prefixes }: ReadyLexicon): FoundSense | undefined {
  const begin = words[first];
  if (!begin) return undefined;
  const longest = Math.min(longestPhrase.get(begin.word) ?? 0, mostPhrase);
  let phrase = begin.word;
  let best: FoundSense | undefined;
  for (let count = 1; count <= longest; count += 1) {
    const last = words[first + count - 1];
    if (!last) break;
    if (count > 1) {
      if (last.start - (words[first + count - 2]?.end ?? 0) > 1) break;
      phrase = `${phrase} ${last.word}`;
    }
    const sense = phrases.get(phrase);
    if (sense) best = { sense, term: phrase, start: begin.start, end: last.end };
  }
  if (best) return best;
  for (let length = begin.word.length; length >= shortestPrefix; length -= 1) {
    const sense = prefixes.get(begin.word.slice(0, length));
    if (sense) return { sense, term: begin.word, start: begin.start, end: begin.end };
  }
  return undefined;
}

function symbolAt(folded: string, at: number, { symbols, longestSymbol }: ReadyLexicon): FoundSense | undefined {
  const longest = longestSymbol.get(folded.charCodeAt(at)) ?? 0;
  for (let length = Math.min(longest, folded.length - at); length >= 1; length -= 1) {
    const term = folded.slice(at, at + length);
    const sense = symbols.get(term);
    if (sense) return { sense, term, start: at, end: at + length };
  }
  return undefined;
}
