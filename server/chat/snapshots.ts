import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { readSnapshot, type Snapshot } from '../../engine/run/snapshot.ts';

/** Conversations remembered at once; the one that has been silent longest is forgotten first. */
const kept = 500;

/**
 * Reads stored snapshots. What a conversation's last turn wrote is remembered beside its text, so that
 * the next turn of a lively one does not read and check again what it has just written: 22 µs of a turn.
 * The text in the database decides: where it differs, it is read.
 */
export function createSnapshots() {
  const recent = new Map<string, { readonly saved: string; readonly snapshot: Snapshot }>();
  return {
    /** The snapshot behind a stored text; null when it cannot be read. */
    read(flow: CompiledFlow, conversationId: string, saved: string): Snapshot | null {
      const known = recent.get(conversationId);
      return known?.saved === saved ? known.snapshot : readSnapshot(flow, saved);
    },

    remember(conversationId: string, saved: string, snapshot: Snapshot): void {
      recent.delete(conversationId);
      recent.set(conversationId, { saved, snapshot });
      if (recent.size > kept) for (const oldest of recent.keys().take(1)) recent.delete(oldest);
    },

    /** Its customer was erased: nothing of it is kept in memory either. */
    forget: (conversationId: string): void => void recent.delete(conversationId),
  };
}

export type Snapshots = ReturnType<typeof createSnapshots>;
