import * as z from 'zod';
import { knowledgeEntry } from '../app/contract.ts';
import type { Entry } from './indexEntries.ts';

// Half-written entries break the contract's rules, so only the shape is looked at.
const texts = z.record(z.string(), z.string());
const begun = z.looseObject({ ...knowledgeEntry.shape, phrasings: z.record(z.string(), z.array(z.string())), answer: texts, variants: z.array(z.strictObject({ answer: texts, mood: z.literal('upset').optional() })).optional(), leadsTo: z.string().optional() });
const kept = z.strictObject({ revision: z.int(), before: begun.nullable(), now: begun });

/** An entry that somebody has begun to write and not saved. */
export interface KeptEntry {
  /** The base's revision that it was made from. */
  readonly revision: number;
  /** The entry as it was then; null for a new one. */
  readonly before: Entry | null;
  readonly now: Entry;
}

/** What this browser keeps of a person's unsaved entries of one base. */
export interface KeptEntries {
  /** By the entry's id; another object whenever something has changed. */
  all(): ReadonlyMap<string, KeptEntry>;
  keep(id: string, entry: KeptEntry): void;
  drop(id: string): void;
  subscribe(changed: () => void): () => void;
}

const open = new Map<string, KeptEntries>();

/** Unsaved entries stay for as long as the page is open, and beyond that where the browser keeps anything. */
export function keptEntries(staff: string, slug: string, storage: () => Storage = () => localStorage): KeptEntries {
  const prefix = `handrail.entry.${staff}.${slug}.`;
  const found = open.get(prefix);
  if (found) return found;
  const listeners = new Set<() => void>();
  let held: ReadonlyMap<string, KeptEntry> = read(prefix, storage);

  function set(id: string, entry: KeptEntry | null): void {
    const next = new Map(held);
    if (entry === null) next.delete(id);
    else next.set(id, entry);
    held = next;
    try {
      if (entry === null) storage().removeItem(prefix + id);
      else storage().setItem(prefix + id, JSON.stringify(entry));
    } catch {
      // The page still has it.
    }
    for (const changed of listeners) changed();
  }

  const made: KeptEntries = {
    all: () => held,
    keep: (id, entry) => set(id, entry),
    drop: (id) => set(id, null),
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  open.set(prefix, made);
  return made;
}

function read(prefix: string, storage: () => Storage): ReadonlyMap<string, KeptEntry> {
  const found = new Map<string, KeptEntry>();
  try {
    for (let index = 0; index < storage().length; index += 1) {
      const key = storage().key(index);
      if (!key?.startsWith(prefix)) continue;
      const entry = kept.safeParse(JSON.parse(storage().getItem(key) ?? 'null'));
      if (entry.success) found.set(key.slice(prefix.length), entry.data);
    }
  } catch {
    // A browser that keeps nothing, or a line of it that is damaged.
  }
  return found;
}
