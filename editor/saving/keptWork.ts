import * as z from 'zod';
import { flowPatch } from '../draft/flowPatch.ts';

const work = z.strictObject({
  /** Whose it is: others who use this browser are not offered it. */
  staff: z.string(),
  /** When it was written, in milliseconds since 1970. */
  at: z.number(),
  /** The revision it was made from. */
  revision: z.int(),
  /** From the work back to that revision. */
  undo: flowPatch,
  /** From that revision to the work. */
  redo: flowPatch,
  /** From that revision to what was being saved when this was written. */
  sent: flowPatch.nullable(),
});

/** Work that was not saved yet, as what it changes: small beside the flow, and it fits on what others have saved meanwhile. */
export type KeptWork = z.infer<typeof work>;

/** No room, or a browser that keeps nothing. */
export type Unkept = 'full' | 'blocked';

export interface Kept {
  readonly key: string;
  readonly tab: string;
  readonly work: KeptWork;
}

/** What this browser keeps of a flow's unsaved work, by tab. */
export function keptWork(storage: () => Storage, flow: string) {
  const prefix = `handrail.kept.${flow}.`;

  return {
    /** Keeps a tab's work, or with null nothing more. Answers why it could not. */
    keep(tab: string, of: KeptWork | null): Unkept | null {
      try {
        if (of === null) storage().removeItem(prefix + tab);
        else storage().setItem(prefix + tab, JSON.stringify(of));
        return null;
      } catch (error) {
        if (of === null) return null;
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
      }
    },

    /** The work of one member of staff, newest first. What cannot be read is left out. */
    list(staff: string): readonly Kept[] {
      try {
        const keys = Array.from({ length: storage().length }, (_, index) => storage().key(index)).filter((key) => key !== null && key.startsWith(prefix));
        const all = keys.flatMap((key) => {
          const read = work.safeParse(readJson(key === null ? null : storage().getItem(key)));
          return key !== null && read.success && read.data.staff === staff ? [{ key, tab: key.slice(prefix.length), work: read.data }] : [];
        });
        return all.toSorted((a, b) => b.work.at - a.work.at);
      } catch {
        return [];
      }
    },
  };
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
