import { useMutation, useQueryClient } from '@tanstack/react-query';
import { equalJson } from '../../draft/equalJson.ts';
import { ProblemError } from '../../app/ProblemError.ts';
import { useBase } from '../BaseContext.ts';
import type { Entry, EntryState } from '../indexEntries.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { knowledgeKeys } from '../knowledgeKeys.ts';
import { cleanEntry } from './cleanEntry.ts';

export interface EntryWork {
  /** As it is being written; undefined where there is no such entry. */
  readonly entry: Entry | undefined;
  /** As it is stored; undefined for one that never was. */
  readonly stored: Entry | undefined;
  readonly state: EntryState;
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  /** Somebody else has changed it since the writing began. */
  readonly conflict: boolean;
  readonly change: (entry: Entry) => void;
  readonly discard: () => void;
  /** Stores what is written. `over` writes over what somebody else has stored meanwhile. */
  readonly save: (over?: 'over') => void;
  readonly remove: () => void;
  readonly reset: () => void;
}

/** The writing of one entry: what is typed stays in the browser until it is stored. */
export function useEntryWork(id: string, onRemoved: () => void): EntryWork {
  const { slug, detail, index, kept, unsaved, report } = useBase();
  const queryClient = useQueryClient();
  const held = index.byId.get(id);
  const work = unsaved.get(id);

  const saving = useMutation({
    mutationFn: async ({ entry, revision }: { entry: Entry; revision: number }) => knowledgeApi.edit(slug, { revision, put: [entry] }),
    onSuccess(edited, { entry }) {
      // What was typed while it was being stored is still to be stored.
      const now = kept.all().get(id)?.now;
      if (now && !equalJson(cleanEntry(now), entry)) kept.keep(id, { revision: edited.revision, before: entry, now });
      else kept.drop(id);
      report(edited, [entry]);
    },
    async onError(thrown) {
      // What others have stored is needed to show both sides.
      if (thrown instanceof ProblemError && thrown.status === 409) await queryClient.refetchQueries({ queryKey: knowledgeKeys.detail(slug) });
    },
  });
  const removing = useMutation({
    mutationFn: () => knowledgeApi.edit(slug, { revision: detail.summary.revision, remove: [id] }),
    onSuccess(edited) {
      kept.drop(id);
      report(edited);
      onRemoved();
    },
  });

  const entry = work?.now ?? held?.entry;
  return {
    entry,
    stored: held?.entry,
    state: held?.state ?? 'new',
    unsaved: work !== undefined,
    saving: saving.isPending || removing.isPending,
    error: saving.error ?? removing.error,
    conflict: saving.error instanceof ProblemError && saving.error.code === 'knowledge.conflict',
    change(next) {
      if (held && equalJson(next, held.entry)) kept.drop(id);
      else kept.keep(id, { revision: work?.revision ?? detail.summary.revision, before: work ? work.before : held?.entry ?? null, now: next });
    },
    discard() {
      saving.reset();
      kept.drop(id);
    },
    save(over) {
      if (!entry || saving.isPending) return;
      saving.mutate({ entry: cleanEntry(entry), revision: over ? detail.summary.revision : work?.revision ?? detail.summary.revision });
    },
    remove: () => removing.mutate(),
    reset() {
      saving.reset();
      removing.reset();
    },
  };
}
