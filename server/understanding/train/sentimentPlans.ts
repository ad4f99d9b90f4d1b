/** What a head reads. */
export interface HeadPlan {
  readonly of: 'polarity' | 'opinion' | 'anger' | 'urgency' | 'complaint';
  /** How many features it tells apart, as a power of two. */
  readonly bits: number;
  /** How much an example may pull its weights. */
  readonly cost: number;
  /** Features that fewer texts have are left out. */
  readonly rarest: number;
  /** Positions in the mix that may not turn against their sense. */
  readonly notNegative: readonly number[];
}

/** The heads of each language, in the order in which `readSentiment` reads them. */
export const sentimentPlans: readonly HeadPlan[] = [
  { of: 'polarity', bits: 18, cost: 0.3, rarest: 3, notNegative: [1, 2, 9] },
  { of: 'opinion', bits: 16, cost: 0.3, rarest: 3, notNegative: [1, 3, 4, 8] },
  { of: 'anger', bits: 18, cost: 0.3, rarest: 2, notNegative: [1, 3, 4, 5] },
  { of: 'urgency', bits: 13, cost: 0.3, rarest: 2, notNegative: [1, 4, 6] },
  { of: 'complaint', bits: 13, cost: 0.3, rarest: 2, notNegative: [1, 3, 6, 7] },
];
