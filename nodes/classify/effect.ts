import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/index.ts';
import { example, examplesMost } from './example.ts';

const score = z.number().min(0).max(1);
const id = z.string().min(1).max(64);

/** Asks which of some topics, told by examples, a text is about. */
export const classify = defineEffect({
  kind: 'classify',
  params: z.strictObject({
    text: z.string().max(4_000),
    classes: z.array(z.strictObject({ id, examples: z.array(example).min(1).max(examplesMost) })).min(1).max(30),
    /** The least score that is enough; null leaves it to whoever performs the effect. */
    from: score.nullable(),
  }),
  outcomes: {
    classified: z.strictObject({
      class: id,
      score,
      /** The parts of the text that matched, longest first. */
      matched: z.array(z.string().max(4_000)).max(100),
    }),
    /** It is like none of them, or not enough like the nearest. */
    other: z.strictObject({ nearest: z.strictObject({ class: id, score }).nullable() }),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 10_000,
});
