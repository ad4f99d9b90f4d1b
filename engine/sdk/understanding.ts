/**
 * The ports behind which language understanding lives. A node asks for a reading through an effect;
 * the server answers with one of these shapes. All scores lie in 0 to 1, so that an implementation
 * can be replaced without touching a threshold that an operator has set.
 */

/** A question's phrasings and its answer, in one or more languages. */
export interface KnowledgeEntry {
  readonly id: string;
  /** Phrasings by locale, the first of each being the one shown in "did you mean". */
  readonly phrasings: Readonly<Record<string, readonly string[]>>;
  /** The answer by locale. */
  readonly answer: Readonly<Record<string, string>>;
}

/** One entry's likeness to a text, with what made it alike. */
export interface RankedEntry {
  readonly entry: KnowledgeEntry;
  /** Calibrated likeness in 0 to 1: of matches scored 0.8, about four in five are right. */
  readonly score: number;
  /** The phrasing that matched best, as the operator wrote it. */
  readonly phrasing: string;
  /** The parts of the customer's text that matched, longest first. */
  readonly parts: readonly string[];
}

export interface MatchReading {
  /** BCP 47 language of the text, such as `zh` or `en`; `und` when it cannot be told. */
  readonly language: string;
  /** Best first; entries with a score of 0 are left out. */
  readonly ranked: readonly RankedEntry[];
}

/** Ranks the entries of one knowledge base against a text. Built once, asked often. */
export interface Matcher {
  match(text: string, options: { readonly limit: number }): MatchReading;
}

/** A word or phrase that moved a sentiment reading, and by how much (-1 to 1). */
export interface SentimentCause {
  readonly term: string;
  readonly weight: number;
}

export interface SentimentReading {
  readonly language: string;
  /** 0 is most negative, 0.5 neutral, 1 most positive. */
  readonly score: number;
  /** 0 is calm, 1 is furious. */
  readonly anger: number;
  readonly causes: readonly SentimentCause[];
}

/** Reads the mood of one text. */
export type SentimentReader = (text: string) => SentimentReading;
