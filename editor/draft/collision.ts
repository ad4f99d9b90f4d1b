import type { JsonPath, Maybe } from './mergeJson.ts';

/** What two people have changed at once, each differently. */
export type CollisionPlace =
  /** Removed by one, changed or connected by the other; or replaced by both. */
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'setting'; readonly node: string; readonly path: JsonPath }
  /** Where an outlet leads; a side without a value has removed the edge. */
  | { readonly kind: 'edge'; readonly from: string; readonly outlet: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'name'; readonly path: JsonPath }
  | { readonly kind: 'languages' }
  | { readonly kind: 'start' }
  /** When a person is brought in, by its place in that section. */
  | { readonly kind: 'handoff'; readonly path: JsonPath }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'note'; readonly id: string };

/** Both sides of a place. A side that is undefined has nothing there. */
export interface Sides {
  readonly base: Maybe;
  readonly mine: Maybe;
  readonly theirs: Maybe;
}

export interface Collision extends Sides {
  /** Names the place: the same from one merge to the next. */
  readonly key: string;
  readonly place: CollisionPlace;
}

export type Side = 'mine' | 'theirs';

/** Tells of a collision and answers which side stands in the result. */
export type Settle = (place: CollisionPlace, sides: Sides) => Side;
