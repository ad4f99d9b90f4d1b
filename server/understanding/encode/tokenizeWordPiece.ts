/** The numbers of a vocabulary's pieces, with those of the pieces that every BERT has. */
export interface WordPieces {
  readonly pieces: ReadonlyMap<string, number>;
  readonly unknown: number;
  readonly begin: number;
  readonly end: number;
}

/**
 * A text as the numbers that a BERT encoder reads, `[CLS]` first and `[SEP]` last, at most `longest` in all: BERT's basic
 * tokenizer (a Han character or a punctuation mark is a word, accents go, lower case), then in each word the longest
 * pieces from the left (Devlin et al. 2019, `tokenization.py`).
 */
export function tokenizeWordPiece(text: string, { pieces, unknown, begin, end }: WordPieces, longest: number): number[] {
  const numbers = [begin];
  for (const [word] of text.toLowerCase().normalize('NFD').replace(accents, '').replace(controls, '').matchAll(words)) {
    if (numbers.length >= longest - 1) break;
    numbers.push(...piecesOf(word, pieces, unknown));
  }
  return [...numbers.slice(0, longest - 1), end];
}

/** Reads a vocabulary, one piece a line or in order. @throws {Error} when a piece that every BERT has is missing. */
export function readWordPieces(vocabulary: Iterable<string>): WordPieces {
  const pieces = new Map<string, number>();
  for (const piece of vocabulary) pieces.set(piece, pieces.size);
  const numberOf = (piece: string): number => {
    const number = pieces.get(piece);
    if (number === undefined) throw new Error(`The vocabulary has no ${piece}`);
    return number;
  };
  return { pieces, unknown: numberOf('[UNK]'), begin: numberOf('[CLS]'), end: numberOf('[SEP]') };
}

const accents = /\p{Mn}/gu;
const controls = /(?![\t\n\r])[\p{Cc}\p{Cf}\ufffd]/gu;
const han = String.raw`\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2fa1f}`;
const marks = String.raw`!-\/:-@\[-\x60\{-~\p{P}`;
const words = new RegExp(`[${han}]|[${marks}]|[^${han}${marks}\\s]+`, 'gu');
const longestWord = 100;

function piecesOf(word: string, pieces: ReadonlyMap<string, number>, unknown: number): readonly number[] {
  if (word.length > longestWord) return [unknown];
  const characters = [...word];
  const found: number[] = [];
  for (let from = 0; from < characters.length; ) {
    let to = characters.length;
    let number: number | undefined;
    for (; to > from; to -= 1) {
      number = pieces.get((from > 0 ? '##' : '') + characters.slice(from, to).join(''));
      if (number !== undefined) break;
    }
    if (number === undefined) return [unknown];
    found.push(number);
    from = to;
  }
  return found;
}
