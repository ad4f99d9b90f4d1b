import * as z from 'zod';
import { defineEffect, type Json } from '../../engine/sdk/index.ts';

const ask = z.strictObject({ step: z.literal('ask') });

/** Keeps what a customer says of the conversation: one survey each, whatever it is made of. */
export const survey = defineEffect({
  kind: 'survey',
  params: z.discriminatedUnion('step', [
    /** It is about to be asked. */
    ask,
    z.strictObject({ step: z.literal('score'), score: z.int().min(1).max(5) }),
    z.strictObject({ step: z.literal('reasons'), reasons: z.array(z.string().min(1).max(64)).max(12) }),
    z.strictObject({ step: z.literal('comment'), comment: z.string().max(4_000) }),
  ]),
  outcomes: {
    kept: z.null(),
    /** This conversation was asked before. */
    already: z.null(),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 10_000,
  tried: (params, before) => ({ outcome: asks(params) && before.some(asks) ? 'already' : 'kept', data: null }),
});

function asks(params: Json): boolean {
  return ask.safeParse(params).success;
}
