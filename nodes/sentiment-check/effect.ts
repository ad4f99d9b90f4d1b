import * as z from 'zod';
import { defineEffect, recentTexts, sentimentLevels } from '../../engine/sdk/index.ts';

const share = z.number().min(0).max(1);

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
      score: share,
      level: z.enum(sentimentLevels).default('neutral'),
      /** 0 is calm, 1 is furious. */
      anger: share,
      /** 0 can wait, 1 cannot. */
      urgency: share.default(0),
      /** 0 is no complaint, 1 a threat to take it further. */
      complaint: share.default(0),
      /** How the score moved over the texts: -1 from best to worst, 1 from worst to best. */
      trend: z.number().min(-1).max(1).default(0),
      language: z.string().max(35),
      causes: z.array(z.strictObject({ term: z.string().max(200), weight: z.number().min(-1).max(1) })).max(100),
      /** Whether a model for the language read it, or only what needs no language. */
      basis: z.enum(['model', 'signs']).default('model'),
    }),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 5_000,
});
