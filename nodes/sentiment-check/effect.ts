import * as z from 'zod';
import { defineEffect, recentTexts } from '../../engine/sdk/index.ts';

/**
 * Asks for the mood of a customer's texts. Several texts make one reading by `weighReadings`, which
 * whoever performs the effect applies to the readings of the single texts.
 */
export const sentiment = defineEffect({
  kind: 'sentiment',
  params: z.strictObject({
    /** Oldest first; none when the customer has not typed yet, which reads as neutral. */
    texts: z.array(z.string().max(4_000)).max(recentTexts),
  }),
  outcomes: {
    read: z.strictObject({
      /** 0 is most negative, 0.5 neutral, 1 most positive. */
      score: z.number().min(0).max(1),
      /** 0 is calm, 1 is furious. */
      anger: z.number().min(0).max(1),
      language: z.string().max(35),
      causes: z.array(z.strictObject({ term: z.string().max(200), weight: z.number().min(-1).max(1) })).max(100),
    }),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 5_000,
});
