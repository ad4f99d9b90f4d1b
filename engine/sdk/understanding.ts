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
  /** The answer by locale, with `{{ variable }}` where a value is to stand; empty when the entry only leads on. */
  readonly answer: Readonly<Record<string, string>>;
  /** Other answers to the same question. */
  readonly variants?: readonly AnswerVariant[] | undefined;
  /** The named way that a flow may take from here instead of going on after the answer. */
  readonly leadsTo?: string | undefined;
  /** The id of the category it is listed under. */
  readonly category?: string | undefined;
  /** Kept out of the list that customers browse. */
  readonly unlisted?: boolean | undefined;
  readonly only?: EntryLimits | undefined;
}

/** Said in turn with the first answer; or, with a mood, in place of it when the customer's mood is that. */
export interface AnswerVariant {
  readonly answer: Readonly<Record<string, string>>;
  readonly mood?: 'upset' | undefined;
}

/** Where an entry counts; what is left out does not limit it. */
export interface EntryLimits {
  readonly channels?: readonly string[] | undefined;
  /** First and last day, as `YYYY-MM-DD` in UTC, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Values that the contact's attributes must have. */
  readonly contact?: Readonly<Record<string, string>> | undefined;
}

/** One entry's likeness to a text, with what made it alike. */
export interface RankedEntry {
  readonly entry: KnowledgeEntry;
  /** Calibrated probability that this entry answers the text: of matches scored 0.8, about four in five are right. */
  readonly score: number;
  /** The phrasing that matched best, as the operator wrote it. */
  readonly phrasing: string;
  /** The parts of the customer's text that matched, longest first. */
  readonly parts: readonly string[];
}

/** What becomes of a question: it is answered, the customer is asked which they mean, or nothing fits. */
export type MatchDecision = 'answered' | 'unsure' | 'missed';

export interface MatchReading {
  /** BCP 47 language of the text, such as `zh` or `en`; `und` when it cannot be told. */
  readonly language: string;
  readonly decision: MatchDecision;
  /** Best first; entries with a score of 0 are left out. */
  readonly ranked: readonly RankedEntry[];
  /** What decided: the very words of a phrasing, likeness of words, or likeness of meaning as an encoder reads it. */
  readonly layer: 'exact' | 'words' | 'meaning';
  /** The text together with what came before it, when it was read so. */
  readonly readAs?: string | undefined;
}

/** A word or phrase that moved a sentiment reading, and by how much (-1 to 1). */
export interface SentimentCause {
  readonly term: string;
  readonly weight: number;
}

export const sentimentLevels = ['very-negative', 'negative', 'neutral', 'positive', 'very-positive'] as const;
export type SentimentLevel = (typeof sentimentLevels)[number];

export interface SentimentReading {
  readonly language: string;
  /** 0 is most negative, 0.5 neutral, 1 most positive. */
  readonly score: number;
  readonly level: SentimentLevel;
  /** 0 is calm, 1 is furious. */
  readonly anger: number;
  /** 0 can wait, 1 cannot: deadlines, repetition, "now". */
  readonly urgency: number;
  /** 0 is no complaint, 1 a threat to take it further: refund or else, regulator, lawyer, press. */
  readonly complaint: number;
  readonly causes: readonly SentimentCause[];
  /** Whether a model for the language read it, or only what needs no language: emoji, punctuation, digits, loan words. */
  readonly basis: 'model' | 'signs';
}

/** Reads the mood of one text. */
export type SentimentReader = (text: string) => SentimentReading;
