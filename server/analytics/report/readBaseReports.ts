import * as z from 'zod';
import type { KnowledgeAsked } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { knowledgeBases } from '../../db/schema.ts';
import type { AskedOf } from '../filter/askedOf.ts';
import { periodBefore } from '../filter/periodOf.ts';
import { readFigures } from '../knowledge/figures/readFigures.ts';
import { readMisses } from '../knowledge/misses/readMisses.ts';

type Names = Readonly<Record<string, string>>;

/** How a knowledge base did in a week, and what it could not answer. */
export interface BaseReport {
  readonly name: Names;
  readonly asked: KnowledgeAsked;
  readonly before: KnowledgeAsked;
  readonly misses: number;
  readonly groups: readonly {
    /** The question that is most like all the others; null where words are not told. */
    readonly text: string | null;
    /** The first phrasings of the entry that came nearest. */
    readonly nearest: Names | null;
    readonly count: number;
    readonly before: number;
  }[];
}

const names = z.record(z.string(), z.string());
const entry = z.object({ phrasings: z.record(z.string(), z.array(z.string())) });

/** The knowledge bases that were asked anything, by how often. */
export function readBaseReports(database: Database, asked: AskedOf, { words, groups: most }: { readonly words: boolean; readonly groups: number }): BaseReport[] {
  const bases = database.orm.select({ base: knowledgeBases.slug, name: knowledgeBases.name }).from(knowledgeBases).all();
  const draft = database.connection.prepare<[string, string], string | null>('select coalesce(live, draft) from knowledge_entries where base = ? and id = ?').pluck();
  const nameOf = (base: string, id: string): Names => {
    const phrasings = entry.safeParse(JSON.parse(draft.get(base, id) ?? 'null')).data?.phrasings ?? {};
    return Object.fromEntries(Object.entries(phrasings).flatMap(([locale, [first]]) => (first === undefined ? [] : [[locale, first]])));
  };
  return bases
    .flatMap(({ base, name }): BaseReport[] => {
      const ofBase = { ...asked, base, before: periodBefore(asked.period, asked.zone) };
      const figures = readFigures(database, ofBase);
      if (figures.asked.asked === 0) return [];
      const { total, groups } = readMisses(database, ofBase);
      const named = names.safeParse(JSON.parse(name)).data ?? {};
      return [
        {
          name: Object.values(named).some((each) => each !== '') ? named : { en: base },
          asked: figures.asked,
          before: figures.before.asked,
          misses: total,
          groups: groups.slice(0, most).map(({ title, count, before, nearest: [nearest] }) => ({ text: words ? title : null, nearest: nearest === undefined ? null : nameOf(base, nearest.entry), count, before })),
        },
      ];
    })
    .toSorted((one, other) => other.asked.asked - one.asked.asked);
}
