import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { TimerRequest } from '../../../engine/compile/context.ts';
import type { Advance } from '../../../engine/run/advance.ts';
import type { Snapshot } from '../../../engine/run/snapshot.ts';
import type { EffectRequest } from '../../../engine/sdk/effect.ts';

/** A conversation at rest, whole and unchangeable: going on from it twice is two conversations. */
export interface Moment {
  /** What it was computed with; its snapshot means something only there. */
  readonly flow: CompiledFlow;
  readonly snapshot: Snapshot;
  readonly status: Advance['status'];
  readonly timers: readonly TimerRequest[];
  /** What is pending; null when nothing is. */
  readonly request: EffectRequest | null;
  /** Milliseconds since 1970 in UTC. The clock stands until it is moved. */
  readonly now: number;
  /** How many ids have been made, so that the same happenings always give the same ids. */
  readonly count: number;
}
