import * as z from 'zod';
import type { KnowledgeCollision } from '../../../server/contract.ts';

const names = z.array(z.string());

/** The pairs that somebody wants to keep apart as they are: this browser does not show them again, until their phrasings change. */
export const keptPairs = {
  nameOf: ({ entries, phrasings }: KnowledgeCollision): string => JSON.stringify(entries.map((id, at) => `${id} ${phrasings[at]}`).toSorted()),

  read(slug: string): ReadonlySet<string> {
    try {
      return new Set(names.parse(JSON.parse(localStorage.getItem(place(slug)) ?? '[]')));
    } catch {
      return new Set();
    }
  },

  keep(slug: string, pair: KnowledgeCollision): ReadonlySet<string> {
    return write(slug, new Set([...keptPairs.read(slug), keptPairs.nameOf(pair)]));
  },

  forget: (slug: string): ReadonlySet<string> => write(slug, new Set()),
};

function write(slug: string, kept: ReadonlySet<string>): ReadonlySet<string> {
  try {
    localStorage.setItem(place(slug), JSON.stringify([...kept]));
  } catch {
    // They are kept apart for this visit.
  }
  return kept;
}

function place(slug: string): string {
  return `handrail.pairs.${slug}`;
}
