import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { KnowledgeEdited, MissedQuestion, MissGroup, MissGroups } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import type { Changing, ChangingRooms } from './changing.ts';
import { createBreather } from './createBreather.ts';
import { planEdits } from './entryEdits.ts';
import { groupQuestions } from './groupQuestions.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import { missId, type Misses } from './misses.ts';
import type { MissRow } from './readMissRows.ts';
import { readStored } from './storedEntry.ts';
import { tidyText } from './tidyEntry.ts';

/** What becomes of missed questions. */
export type Settlement =
  | { readonly kind: 'attach'; readonly entry: string; readonly locale: string; readonly phrasings: readonly string[] }
  | { readonly kind: 'create'; readonly entry: KnowledgeEntry }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'reopen' };

/** Questions told of one group, entries told as near to it, and phrasings that an entry may have in one language. */
const limits = { questions: 50, nearest: 3, phrasings: 200 } as const;

/** The questions that nothing helped with, in groups, and what is made of them. */
export function createSettling({ committer, reader, encoder }: Pick<KnowledgeHouse, 'committer' | 'reader' | 'encoder'>, { bases, matchers, misses, changing }: ChangingRooms & { readonly misses: Misses; readonly changing: Changing }) {
  return {
    /** @throws {ProblemError} `record.unknown` */
    async groups(slug: string, state: 'open' | 'ignored'): Promise<MissGroups> {
      bases.known(slug);
      const rows = await reader.read('missRows', { base: slug, state });
      const grouped = await groupQuestions({ reader, encoder }, rows.map(({ text }) => text));
      // Finding it reads the base's entries: for each group that would cost more than to match.
      const matcher = matchers.draft(slug);
      const breathe = createBreather();
      const groups: MissGroup[] = [];
      for (const { title, members } of grouped) {
        const named = rows[title];
        if (named === undefined || matcher === undefined) continue;
        await breathe();
        // The titles were read for their meaning a moment ago; where they were not, their words have to do.
        const { ranked } = matcher.match(named.text, { limit: limits.nearest });
        const questions = members.flatMap((index) => rows[index] ?? []);
        groups.push({
          id: missId(named),
          title: named.text,
          count: questions.length,
          conversations: new Set(questions.map(({ conversationId }) => conversationId)).size,
          questions: questions.slice(0, limits.questions).map(toMissed),
          ids: questions.map(missId),
          nearest: ranked.map(({ entry, score }) => ({ entry: entry.id, score })),
        });
      }
      return { groups, total: rows.length };
    },

    /**
     * Makes something of missed questions, in one transaction with what it changes.
     *
     * @throws {ProblemError} `record.unknown` when there is no such base or entry, `request.invalid` when the entry has too many phrasings.
     */
    async settle(slug: string, ids: readonly string[], as: Settlement, by: string | null): Promise<KnowledgeEdited> {
      if (as.kind === 'ignore' || as.kind === 'reopen') {
        await committer.run(() => {
          bases.known(slug);
          misses.settle(slug, ids, as.kind === 'ignore' ? 'ignored' : null);
        });
        return { revision: bases.known(slug).revision, live: bases.unpublished(slug) === 0, tests: null };
      }
      return changing.change(slug, ({ rows }) => {
        const entry = as.kind === 'create' ? as.entry : attached(rows.find(({ id }) => id === as.entry)?.draft ?? null, as);
        if (as.kind === 'create' && rows.some(({ id, draft }) => id === entry.id && draft !== null)) throw new ProblemError('request.invalid', { errors: [{ path: 'as.entry.id', message: 'there is an entry of this id' }] });
        return {
          kind: 'miss',
          note: '',
          by,
          entries: planEdits(rows, [entry], []),
          questions: [...ids],
          alongside: () => misses.settle(slug, ids, as.kind === 'create' ? 'created' : 'attached'),
        };
      });
    },
  };
}

export type Settling = ReturnType<typeof createSettling>;

function toMissed(row: MissRow): MissedQuestion {
  const { seq: _, at, ...rest } = row;
  return { id: missId(row), at: new Date(at).toISOString(), ...rest };
}

function attached(stored: string | null, { entry: id, locale, phrasings }: Extract<Settlement, { kind: 'attach' }>): KnowledgeEntry {
  if (stored === null) throw new ProblemError('record.unknown');
  const entry = readStored(id, stored);
  const texts = [...new Set([...(entry.phrasings[locale] ?? []), ...phrasings.map(tidyText).filter((each) => each !== '')])];
  if (texts.length > limits.phrasings) throw new ProblemError('request.invalid', { errors: [{ path: 'as.phrasings', message: `<= ${limits.phrasings}` }] });
  return { ...entry, phrasings: { ...entry.phrasings, [locale]: texts } };
}
