import type * as z from 'zod';
import type { EffectCall, OutcomeHandler, Scope, Step } from './machine.ts';
import type { Json } from './value.ts';

/**
 * A question to the world that a node's logic may ask: what is sent, and the closed set of outcomes
 * that can come back, each with the shape of its data. The server holds one performer per kind.
 */
export interface EffectType<P extends z.ZodType = z.ZodType, O extends Outcomes = Outcomes> {
  readonly kind: string;
  readonly params: P;
  readonly outcomes: O;
  /** How long the world may take in milliseconds before the outcome is `timeout`; null when a person decides. */
  readonly timeoutMs: number | null;
  /** What it comes to where a flow is only tried out, when carrying it out would change something: `before` is what was asked so in the same conversation. Left out, somebody is asked. */
  readonly tried?: (params: Json, before: readonly Json[]) => { readonly outcome: string; readonly data: Json };
}

export type Outcomes = Readonly<Record<string, z.ZodType>>;

export function defineEffect<P extends z.ZodType, O extends Outcomes>(effect: EffectType<P, O>): EffectType<P, O> {
  return effect;
}

/** An effect as the engine hands it out: carry it out once and bring back one of its outcomes. */
export interface EffectRequest extends EffectCall {
  readonly id: string;
  /** The node that asks. */
  readonly node: string;
}

/** Asks for an effect with parameters of its declared shape. */
export function call<P extends z.ZodType<Json>>(effect: EffectType<P>, params: z.infer<P>): EffectCall {
  return { kind: effect.kind, params, timeoutMs: effect.timeoutMs };
}

/** What happens on each outcome of an effect: the compiler asks for every one of them. */
export type OutcomeHandlers<O extends Outcomes> = { readonly [K in keyof O]: (scope: Scope, data: z.infer<O[K]>) => Step };

/**
 * Joins handlers to an effect's outcomes. Data that does not have the declared shape throws, which
 * ends in the node's error outlet or with a person.
 */
export function onOutcomes<O extends Outcomes>(effect: EffectType<z.ZodType, O>, handlers: OutcomeHandlers<O>): ReadonlyMap<string, OutcomeHandler> {
  const joined = new Map<string, OutcomeHandler>();
  for (const outcome in effect.outcomes) {
    const shape = effect.outcomes[outcome];
    const handler = handlers[outcome];
    if (shape && handler) joined.set(outcome, parsing(shape, handler));
  }
  return joined;
}

function parsing<S extends z.ZodType>(shape: S, handler: (scope: Scope, data: z.infer<S>) => Step): OutcomeHandler {
  return (scope, data) => handler(scope, shape.parse(data));
}
