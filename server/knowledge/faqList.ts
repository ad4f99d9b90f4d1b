import { localize } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { FaqEntry, FaqFound, FaqList } from '../contract.ts';
import { appliesTo } from '../effects/appliesTo.ts';
import type { Versions } from '../flows/versions.ts';
import { ProblemError } from '../problem.ts';
import type { Knowledge } from './knowledge.ts';

export interface FaqHouse {
  readonly knowledge: Pick<Knowledge, 'known' | 'entries' | 'find' | 'tryLive'>;
  readonly versions: Versions;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

type Category = FaqList['categories'][number];

/** Entries that a search tells. */
const told = 20;

/** Below this share of the best entry's score, an entry behind it is not worth showing. */
const worthShowing = 0.1;

/**
 * What customers may browse without a conversation: the live entries of the bases that a flow's live version uses. Left out
 * are entries that are unlisted, have no answer, are limited to a channel or to some contacts, do not count today, or say
 * what only a conversation knows (`{{`).
 */
export function createFaqList({ knowledge, versions, now }: FaqHouse) {
  /** The bases of a published flow. @throws {ProblemError} `flow.unknown` */
  function basesOf(flowSlug: string) {
    const live = versions.live(flowSlug);
    if (live === undefined) throw new ProblemError('flow.unknown');
    const { knowledge: slugs, locales } = versions.compiled(live.id, live.version).plan.document;
    return { bases: slugs.flatMap((slug) => knowledge.find(slug) ?? []), locales };
  }

  function isPublic({ unlisted, only, answer }: KnowledgeEntry): boolean {
    if (unlisted === true || only?.channels !== undefined || only?.contact !== undefined) return false;
    const said = Object.values(answer);
    return said.length > 0 && !said.some((each) => each.includes('{{')) && appliesTo(only, { channel: '', now: now(), attributes: {} });
  }

  function toFaq({ id, phrasings, answer }: KnowledgeEntry, locale: string, locales: readonly string[]): FaqEntry {
    const questions = Object.fromEntries(Object.entries(phrasings).flatMap(([tag, [first]]) => (first === undefined ? [] : [[tag, first]])));
    return { id, question: localize(questions, locale, locales), answer: localize(answer, locale, locales) };
  }

  return {
    /** By category, in the order of the categories; what has none comes last, under an empty id. @throws {ProblemError} `flow.unknown` */
    list(flowSlug: string, locale: string): FaqList {
      const { bases, locales } = basesOf(flowSlug);
      const categories: Category[] = [];
      const others: FaqEntry[] = [];
      for (const { slug, settings } of bases) {
        const places = new Map(settings.categories.map(({ id, name }): [string, Category] => [id, { id, name: localize(name, locale, locales), entries: [] }]));
        for (const entry of knowledge.entries(slug, 'live')) if (isPublic(entry)) (places.get(entry.category ?? '')?.entries ?? others).push(toFaq(entry, locale, locales));
        categories.push(...places.values());
      }
      return { locale, categories: [...categories, { id: '', name: '', entries: others }].filter(({ entries }) => entries.length > 0) };
    },

    /** The entries that answer a question best. @throws {ProblemError} `flow.unknown` */
    async search(flowSlug: string, locale: string, text: string): Promise<FaqFound> {
      const { bases, locales } = basesOf(flowSlug);
      const found = await Promise.all(bases.map(({ slug }) => knowledge.tryLive(slug, text, { limit: told, excludes: (entry) => !isPublic(entry) })));
      const ranked = found.flat().toSorted((a, b) => b.score - a.score);
      const [best] = ranked;
      return { entries: ranked.filter(({ score }) => score >= (best?.score ?? 0) * worthShowing).slice(0, told).map(({ entry }) => toFaq(entry, locale, locales)) };
    },
  };
}

export type FaqLister = ReturnType<typeof createFaqList>;
