import { isDeepStrictEqual } from 'node:util';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { KnowledgeBase, KnowledgeEdited, KnowledgeTest } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import type { Changing, ChangingRooms, Standing } from './changing.ts';
import type { EntryRow } from './bases.ts';
import { invertEdits, isTouched, planEdits, planReplacement, type EntryEdit } from './entryEdits.ts';
import type { History } from './history.ts';
import type { Head, RecordedEdits } from './recordedEdits.ts';
import type { NewTest } from './tests.ts';

/** Entries to write and to remove, and on whose behalf. */
export interface EntriesToChange {
  /** Refuses to write over a change by others that was not seen. */
  readonly revision?: number | undefined;
  readonly put: readonly KnowledgeEntry[];
  readonly remove: readonly string[];
  readonly note?: string | undefined;
  readonly by: string | null;
  /** `merge`: tests that expect a removed entry expect the first written one from now on. */
  readonly kind?: 'edit' | 'merge' | undefined;
}

/** Settled questions open again when their settlement is taken back. Within a transaction. */
export type Reopen = (base: string, questions: readonly string[]) => void;

/** Changes to the entries of a base. */
export function createEditing({ changing, history, tests, reopen }: Pick<ChangingRooms, 'tests'> & { readonly changing: Changing; readonly history: History; readonly reopen: Reopen }) {
  return {
    /** @throws {ProblemError} `record.unknown`, `knowledge.conflict` naming the entries, `request.invalid` when there are too many. */
    edit: (slug: string, { revision, put, remove, note = '', by, kind = 'edit' }: EntriesToChange): Promise<KnowledgeEdited> =>
      changing.change(slug, ({ base, rows }) => {
        if (revision !== undefined && revision < base.revision) {
          const theirs = history.touchedSince(slug, revision, by);
          const both = [...put.map(({ id }) => id), ...remove].filter((id) => theirs.has(id));
          if (both.length > 0) throw new ProblemError('knowledge.conflict', { details: { entries: both.slice(0, 10).join(', ') }, revision: base.revision });
        }
        const heir = kind === 'merge' ? put[0]?.id : undefined;
        return { kind, note, by, entries: planEdits(rows, put, remove), tests: heir === undefined ? [] : inherit(tests.list(slug), new Set(remove), heir) };
      }),

    /** Writes a whole base, one that is not there yet, too; with tests, those are added to its own. */
    replace: ({ slug, name, categories, entries }: KnowledgeBase, { note = '', by = null, added = [] }: { readonly note?: string; readonly by?: string | null; readonly added?: readonly NewTest[] } = {}): Promise<KnowledgeEdited> =>
      changing.change(
        slug,
        ({ base, rows }) => ({ kind: 'import', note, by, entries: planReplacement(rows, entries), ...headOf(base, { name, categories: categories ?? [] }), alongside: () => void tests.insert(slug, added) }),
        name,
      ),

    /** Writes entries beside those that are there, with the categories that they bring. */
    merge: ({ slug, name, categories = [], entries }: KnowledgeBase, { note = '', by }: { readonly note?: string; readonly by: string | null }): Promise<KnowledgeEdited> =>
      changing.change(
        slug,
        ({ base, rows }) => {
          const known = new Set(base.settings.categories.map(({ id }) => id));
          const all = [...base.settings.categories, ...categories.filter(({ id }) => !known.has(id))];
          return { kind: 'import', note, by, entries: planEdits(rows, entries, []), ...headOf(base, { name: { ...base.name }, categories: all }) };
        },
        name,
      ),

    /** @throws {ProblemError} `record.unknown`, `knowledge.not-undoable`. */
    undo: (slug: string, revision: number, by: string | null): Promise<KnowledgeEdited> =>
      changing.change(slug, ({ base, rows }) => {
        const { kind, edits, undone } = history.read(slug, revision);
        const now = new Map(rows.map((row) => [row.id, row]));
        const stands = edits.entries.every((edit) => !isTouched(edit) || (now.get(edit.id)?.draft ?? null) === edit.after);
        if (kind === 'publish' || undone || !stands || (edits.entries.length === 0 && edits.head === undefined)) throw new ProblemError('knowledge.not-undoable');
        const { head, questions, tests: moved = [] } = edits;
        return {
          kind: 'undo',
          note: String(revision),
          by,
          entries: [...invertEdits(edits.entries.filter(isTouched)), ...movedBack(edits.entries, now)],
          ...(head !== undefined && isDeepStrictEqual(headNow(base), head.after) ? { head: { before: head.after, after: head.before } } : {}),
          tests: moved.map(({ id, before, after }) => ({ id, before: after, after: before })),
          alongside: (mine) => {
            history.markUndone(slug, revision, mine);
            if (questions) reopen(slug, questions);
          },
        };
      }),
  };
}

export type Editing = ReturnType<typeof createEditing>;

/** Entries that a change only moved go back, whatever they say by now, unless they were moved again. */
function movedBack(edits: readonly EntryEdit[], now: ReadonlyMap<string, EntryRow>): EntryEdit[] {
  return edits.flatMap((edit) => {
    const row = now.get(edit.id);
    return isTouched(edit) || row === undefined || row.draft === null || row.position !== edit.to ? [] : [{ id: edit.id, before: row.draft, after: row.draft, from: edit.to, to: edit.from }];
  });
}

function headNow({ name, settings }: Standing['base']): Head {
  return { name: { ...name }, categories: settings.categories };
}

function headOf(base: Standing['base'], after: Head): Pick<RecordedEdits, 'head'> {
  const before = headNow(base);
  return isDeepStrictEqual(before, after) ? {} : { head: { before, after } };
}

function inherit(tests: readonly KnowledgeTest[], removed: ReadonlySet<string>, heir: string): NonNullable<RecordedEdits['tests']> {
  return tests.flatMap(({ id, expects }) => (expects !== null && removed.has(expects) && expects !== heir ? [{ id, before: expects, after: heir }] : []));
}
