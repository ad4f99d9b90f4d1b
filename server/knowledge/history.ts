import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import type { KnowledgeChange, KnowledgeChangeDetail } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { knowledgeChanges, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { isTouched } from './entryEdits.ts';
import { recordedEdits, type RecordedEdits } from './recordedEdits.ts';
import { readStored } from './storedEntry.ts';

/** Ids of entries told of one change, and entries told of it whole. */
const told = 20;
const opened = 200;

/** What was done to the bases. */
export function createHistory({ orm }: Database) {
  const ofBase = (base: string) => eq(knowledgeChanges.base, base);

  return {
    /** Newest first, those before a revision. */
    list(base: string, { before = Number.MAX_SAFE_INTEGER, limit }: { readonly before?: number | undefined; readonly limit: number }): KnowledgeChange[] {
      return orm
        .select({ change: knowledgeChanges, by: { id: user.id, name: user.name } })
        .from(knowledgeChanges)
        .leftJoin(user, eq(user.id, knowledgeChanges.by))
        .where(and(ofBase(base), lt(knowledgeChanges.revision, before)))
        .orderBy(desc(knowledgeChanges.revision))
        .limit(limit)
        .all()
        .map(({ change, by }) => toChange(change, by));
    },

    /** @throws {ProblemError} `record.unknown` */
    read(base: string, revision: number): { readonly kind: KnowledgeChange['kind']; readonly edits: RecordedEdits; readonly undone: boolean } {
      const found = orm.select().from(knowledgeChanges).where(and(ofBase(base), eq(knowledgeChanges.revision, revision))).get();
      if (found === undefined) throw new ProblemError('record.unknown');
      return { kind: found.kind, edits: recordedEdits.parse(JSON.parse(found.edits)), undone: found.undoneBy !== null };
    },

    /** What a change did to its first 200 entries. @throws {ProblemError} `record.unknown` */
    differences(base: string, revision: number): KnowledgeChangeDetail['differences'] {
      const side = (id: string, text: string | null) => (text === null ? null : readStored(id, text));
      return this.read(base, revision)
        .edits.entries.filter(isTouched)
        .slice(0, opened)
        .map(({ id, before, after }) => ({ id, kind: before === null ? 'added' : after === null ? 'removed' : 'changed', before: side(id, before), after: side(id, after) }));
    },

    /** Marks a change as taken back by another; what it took back itself counts again. Within a transaction. */
    markUndone(base: string, revision: number, by: number): void {
      orm.update(knowledgeChanges).set({ undoneBy: null }).where(and(ofBase(base), eq(knowledgeChanges.undoneBy, revision))).run();
      orm.update(knowledgeChanges).set({ undoneBy: by }).where(and(ofBase(base), eq(knowledgeChanges.revision, revision))).run();
    },

    /** Ids of the entries that anybody else has changed since a revision. */
    touchedSince(base: string, revision: number, by: string | null): ReadonlySet<string> {
      const rows = orm
        .select({ edits: knowledgeChanges.edits, by: knowledgeChanges.by })
        .from(knowledgeChanges)
        .where(and(ofBase(base), gt(knowledgeChanges.revision, revision), ne(knowledgeChanges.kind, 'publish')))
        .all();
      const others = rows.filter((each) => by === null || each.by !== by);
      return new Set(others.flatMap(({ edits }) => recordedEdits.parse(JSON.parse(edits)).entries.filter(isTouched).map(({ id }) => id)));
    },
  };
}

export type History = ReturnType<typeof createHistory>;

function toChange({ revision, at, kind, note, edits, undoneBy }: typeof knowledgeChanges.$inferSelect, by: KnowledgeChange['by']): KnowledgeChange {
  const { entries, head } = recordedEdits.parse(JSON.parse(edits));
  const touched = entries.filter(isTouched);
  const ids = (which: (edit: (typeof touched)[number]) => boolean): string[] => touched.filter(which).slice(0, told).map(({ id }) => id);
  return {
    revision,
    at: new Date(at).toISOString(),
    by,
    kind,
    note,
    added: ids(({ before }) => before === null),
    changed: ids(({ before, after }) => before !== null && after !== null),
    removed: ids(({ after }) => after === null),
    count: touched.length,
    undoable: kind !== 'publish' && undoneBy === null && (entries.length > 0 || head !== undefined),
  };
}
