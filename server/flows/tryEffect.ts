import { json } from '../../engine/sdk/value.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import type { EffectOutcome } from '../contract.ts';
import type { Outcome, Performers } from '../effects/performer.ts';
import { patiently } from '../effects/patiently.ts';
import { ProblemError } from '../problem.ts';

/** Bytes of an effect's parameters as JSON; those of a conversation are far smaller. */
const paramsLimit = 64 * 1024;

/**
 * Carries out an effect for a flow that is being tried in the browser: one that is answered from memory and changes
 * nothing, with the performer and the checks of a live conversation.
 *
 * @throws {ProblemError} `effect.not-tried` for any other; `request.invalid` when the parameters are not of its shape.
 */
export async function tryEffect({ registry, performers, now }: { readonly registry: Registry; readonly performers: Performers; readonly now: () => number }, kind: string, params: unknown): Promise<EffectOutcome> {
  const effect = Object.values(registry).flatMap((type) => type.effects).find((each) => each.kind === kind);
  const performer = Object.hasOwn(performers, kind) ? performers[kind] : undefined;
  if (effect === undefined || performer?.mode !== 'inline') throw new ProblemError('effect.not-tried', { details: { kind } });
  const parsed = effect.params.safeParse(params);
  if (!parsed.success) {
    const errors = parsed.error.issues.slice(0, 20).map((issue) => ({ path: ['params', ...issue.path].join('.'), message: issue.message }));
    throw new ProblemError('request.invalid', { errors });
  }
  if (Buffer.byteLength(JSON.stringify(parsed.data)) > paramsLimit) throw new ProblemError('request.too-large', { details: { limit: paramsLimit } });
  const { outcome, data }: Outcome = await patiently((waits) => performer.perform(json.parse(parsed.data), { now: now(), channel: 'page', attributes: {}, conversationId: '', contactId: null, effect: '', locale: '', seq: 0, waits }));
  const shape = Object.hasOwn(effect.outcomes, outcome) ? effect.outcomes[outcome] : undefined;
  // What a live conversation would not take either: there, a person steps in.
  if (shape === undefined) throw new Error(`the performer of ${kind} answered ${outcome}, which is not declared`);
  return { outcome, data: json.parse(shape.parse(data)) };
}
