import * as z from 'zod';
import { locale } from './localizedText.ts';

const share = z.number().min(0).max(1);

/** When a flow gives the conversation to a person without a node saying so. Null of a limit: never for that reason. */
export const flowHandoff = z.strictObject({
  /** Customers see the standing "talk to a person" button. */
  button: z.boolean(),
  /** What customers type when they want a person, by language; see `createPhrases`. */
  phrases: z.record(locale, z.array(z.string().trim().min(1).max(64)).max(50)),
  /** After how many texts that complain. */
  complaints: z.int().min(1).max(5).nullable(),
  /** Below which mood: 0 is the worst, 1 the best. */
  moodBelow: share.nullable(),
  /** By how much the mood falls within a few texts. */
  moodFallsBy: share.nullable(),
  /** After how many times that the same node did not help. */
  unmet: z.int().min(1).max(10).nullable(),
  /** The node that brings in the person; null is the rescue behind every flow. */
  to: z.string().min(1).max(128).nullable(),
});

export type FlowHandoff = z.infer<typeof flowHandoff>;

/** As flows of earlier formats were: the button, and nothing that leads to a person by itself. */
export const noTriggers: FlowHandoff = { button: true, phrases: {}, complaints: null, moodBelow: null, moodFallsBy: null, unmet: null, to: null };
