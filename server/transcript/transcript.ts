import * as z from 'zod';
import { value } from '../../engine/sdk/value.ts';

const name = z.string().min(1).max(100).optional();

/** What somebody does. */
const deed = z.union([
  z.strictObject({ customer: z.string().min(1).max(4_000) }),
  /** The button with this label. */
  z.strictObject({ picks: z.string().min(1) }),
  /** Nobody says anything for so long: `30s`, `10m`, `2h`, `3d`. */
  z.strictObject({ silence: z.string().regex(/^\d{1,6}[smhd]$/) }),
  z.strictObject({ asksForPerson: z.literal(true) }),
  /** The customer has gone. */
  z.strictObject({ customerLeaves: z.literal(true) }),
  /** `absent`: nobody is on duty. */
  z.strictObject({ agent: z.enum(['accepts', 'requeues', 'resolves', 'returns', 'absent']), name }),
  z.strictObject({ agentSays: z.string().min(1).max(4_000), name }),
  /** The next effect of this kind that the flow asks for comes to this, as if the world had answered so. */
  z.strictObject({ forces: z.string().min(1).max(64), outcome: z.string().min(1).max(64), data: z.unknown() }),
]);
export type Deed = z.infer<typeof deed>;

/** What it leads to. */
const result = z.union([
  z.strictObject({ bot: z.string(), choices: z.array(z.string()).optional() }),
  /** `reason`: why a person is wanted, where neither an edge nor the customer's button says so. */
  z.strictObject({ status: z.enum(['bot', 'queued', 'agent', 'closed']), priority: z.int().optional(), team: z.string().optional(), note: z.string().optional(), reason: z.string().optional() }),
  /** Something in the flow broke, and a person stepped in. */
  z.strictObject({ fault: z.string(), node: z.string().optional() }),
  /** A deed that was not possible. */
  z.strictObject({ refused: z.string() }),
]);
export type Result = z.infer<typeof result>;

export const step = z.union([deed, result]);
export type Step = z.infer<typeof step>;

/**
 * A recorded conversation, for reading and as a test: what was said and done, in order, and what came of it. `flow` and
 * `knowledge` are paths from where the transcript lies.
 */
export const transcript = z.strictObject({
  title: z.string(),
  flow: z.string(),
  knowledge: z.array(z.string()).default([]),
  locale: z.string(),
  /** The moment it begins, with its offset: `2026-11-20T10:00:00+08:00`. */
  startsAt: z.iso.datetime({ offset: true }),
  variables: z.record(z.string(), value).optional(),
  steps: z.array(step).max(1_000),
});
export type Transcript = z.infer<typeof transcript>;

export function isDeed(step: Step): step is Deed {
  return deed.safeParse(step).success;
}
