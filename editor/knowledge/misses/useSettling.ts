import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissGroup, MissGroups, MissSettlement } from '../../../server/contract.ts';
import { useBase } from '../BaseContext.ts';
import type { Entry } from '../indexEntries.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { knowledgeKeys } from '../knowledgeKeys.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import { wordsOf } from './wordsOf.ts';

interface Done {
  readonly said: string;
  /** The change to take back; null where only the questions are to wait again. */
  readonly revision: number | null;
  readonly ids: readonly string[];
}

export interface Settling {
  /** What was done last, to be taken back. */
  readonly done: Done | null;
  readonly undoing: boolean;
  readonly error: unknown;
  readonly attach: (group: MissGroup, entry: string) => void;
  readonly create: (group: MissGroup, entry: Entry) => void;
  readonly ignore: (group: MissGroup) => void;
  readonly reopen: (group: MissGroup) => void;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly reset: () => void;
}

/** Makes something of missed questions, and takes it back. The group is gone from the list at once; it returns when the server refuses. */
export function useSettling(): Settling {
  const { t } = useTranslation('knowledgeWork');
  const { slug, index, report } = useBase();
  const title = useEntryTitle();
  const queryClient = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  /** Not waited for: what was done can be taken back before the list has been read again. */
  const read = () => queryClient.invalidateQueries({ queryKey: knowledgeKeys.misses(slug) });
  const settling = useMutation({
    mutationFn: ({ ids, as }: { ids: readonly string[]; as: MissSettlement['as']; said: string }) => knowledgeApi.settle(slug, { ids: [...ids], as }),
    async onMutate({ ids }) {
      await queryClient.cancelQueries({ queryKey: knowledgeKeys.misses(slug) });
      const gone = new Set(ids);
      queryClient.setQueriesData<MissGroups>({ queryKey: knowledgeKeys.misses(slug) }, (all) => all && { groups: all.groups.filter((each) => !each.ids.some((id) => gone.has(id))), total: Math.max(0, all.total - gone.size) });
    },
    onSuccess(edited, { ids, as, said }) {
      const wrote = as.kind === 'attach' || as.kind === 'create';
      setDone({ said, ids, revision: wrote ? edited.revision : null });
      report(wrote ? edited : null);
    },
    onSettled: () => void read(),
  });
  const undoing = useMutation({
    mutationFn: async ({ revision, ids }: Done) => (revision === null ? knowledgeApi.settle(slug, { ids: [...ids], as: { kind: 'reopen' } }) : knowledgeApi.undo(slug, revision)),
    onSuccess(edited, { revision }) {
      setDone(null);
      report(revision === null ? null : edited);
    },
    onSettled: () => void read(),
  });
  const settle = (group: MissGroup, as: MissSettlement['as'], said: string): void => {
    setDone(null);
    undoing.reset();
    settling.mutate({ ids: group.ids, as, said });
  };
  return {
    done,
    undoing: undoing.isPending,
    error: settling.error ?? undoing.error,
    attach(group, entry) {
      const { locale, phrasings } = wordsOf(group, index.locales);
      settle(group, { kind: 'attach', entry, locale, phrasings: [...phrasings] }, t('misses.attached', { entry: title(entry) }));
    },
    create: (group, entry) => settle(group, { kind: 'create', entry }, t('misses.created')),
    ignore: (group) => settle(group, { kind: 'ignore' }, t('misses.letBe', { title: group.title })),
    reopen: (group) => settle(group, { kind: 'reopen' }, t('misses.reopened', { title: group.title })),
    undo: done && !undoing.isPending && !settling.isPending ? () => undoing.mutate(done) : null,
    reset() {
      settling.reset();
      undoing.reset();
    },
  };
}
