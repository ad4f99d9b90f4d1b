/** Words and phrases by mood, as they are written by hand. Items are separated by white space. */
export interface Lexicon {
  /**
   * Polarity (-1 to 1), anger (0 to 1), and the items. In a phrase of Latin words `_` stands for the space; a
   * trailing `*` means any ending. Polarity 0 shields an item from the shorter ones inside it (`好像` from `好`).
   */
  readonly moods: readonly (readonly [number, number, string])[];
  /** What a degree word before a mood multiplies it by. */
  readonly degrees: readonly (readonly [number, string])[];
  /** Degree words that come after the mood: 极了, "as hell". */
  readonly degreesAfter: string;
  readonly negators: string;
  /** Words after which the writer says what really counts. */
  readonly contrasts: string;
}

export type Sense =
  | { readonly kind: 'mood'; readonly polarity: number; readonly anger: number }
  | { readonly kind: 'degree'; readonly factor: number }
  | { readonly kind: 'degreeAfter' }
  | { readonly kind: 'negator' }
  | { readonly kind: 'contrast' };

/** Lexicons made ready for longest-match reading. */
export interface ReadyLexicon {
  /** Chinese words, emoji and emoticons. */
  readonly symbols: ReadonlyMap<string, Sense>;
  /** The longest item in `symbols` that begins with a unit, in units. */
  readonly longestSymbol: ReadonlyMap<number, number>;
  /** Latin words, and phrases with one space between words. */
  readonly words: ReadonlyMap<string, Sense>;
  /** The most words in a phrase that begins with a word. */
  readonly longestPhrase: ReadonlyMap<string, number>;
  /** Beginnings of words. */
  readonly prefixes: ReadonlyMap<string, Sense>;
}

export const shortestPrefix = 4;

/** Joins lexicons into one. Where an item stands twice, the mood wins over a degree, a degree over a negator. */
export function readLexicon(lexicons: readonly Lexicon[]): ReadyLexicon {
  const symbols = new Map<string, Sense>();
  const longestSymbol = new Map<number, number>();
  const words = new Map<string, Sense>();
  const longestPhrase = new Map<string, number>();
  const prefixes = new Map<string, Sense>();

  const put = (items: string, sense: Sense): void => {
    for (const item of items.split(/\s+/u)) {
      if (item === '') continue;
      if (!latin.test(item)) {
        symbols.set(item.replaceAll('_', ' '), sense);
        const first = item.charCodeAt(0);
        longestSymbol.set(first, Math.max(longestSymbol.get(first) ?? 0, item.length));
      } else if (item.endsWith('*')) prefixes.set(item.slice(0, -1), sense);
      else {
        const phrase = item.split('_');
        words.set(phrase.join(' '), sense);
        longestPhrase.set(phrase[0] ?? '', Math.max(longestPhrase.get(phrase[0] ?? '') ?? 0, phrase.length));
      }
    }
  };
  for (const { contrasts } of lexicons) put(contrasts, { kind: 'contrast' });
  for (const { negators } of lexicons) put(negators, { kind: 'negator' });
  for (const { degreesAfter } of lexicons) put(degreesAfter, { kind: 'degreeAfter' });
  for (const { degrees } of lexicons) for (const [factor, items] of degrees) put(items, { kind: 'degree', factor });
  for (const { moods } of lexicons) for (const [polarity, anger, items] of moods) put(items, { kind: 'mood', polarity, anger });
  return { symbols, longestSymbol, words, longestPhrase, prefixes };
}

const latin = /^[\p{Script=Latin}0-9_]+\*?$/u;
