import { eq } from 'drizzle-orm';
import type { KnowledgeSettings } from '../contract.ts';
import { knowledgeBases, knowledgeChanges, knowledgeEntries, knowledgeQuestions, knowledgeTests } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Bases } from './bases.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import type { Matchers } from './matchers.ts';
import { usedBy } from './usedBy.ts';

/** What of a base can be changed apart from its entries; what is left out stays. */
export interface BaseChange {
  readonly name?: Readonly<Record<string, string>> | undefined;
  readonly settings?: { readonly [K in keyof KnowledgeSettings]?: KnowledgeSettings[K] | undefined } | undefined;
}

/** Makes bases, changes how they behave, and removes them. Everything here acts at once. */
export function createManaging({ database, committer, now }: KnowledgeHouse, { bases, matchers }: { readonly bases: Bases; readonly matchers: Matchers }) {
  const { orm } = database;
  return {
    /** @throws {ProblemError} `knowledge.slug-taken` */
    create: (slug: string, name: Readonly<Record<string, string>>): Promise<void> =>
      committer.run(() => {
        if (bases.row(slug) !== undefined) throw new ProblemError('knowledge.slug-taken', { details: { slug } });
        orm.insert(knowledgeBases).values({ slug, name: JSON.stringify(name), settings: '{}', revision: 0, updatedAt: now() }).run();
      }),

    /** @throws {ProblemError} `record.unknown`, `request.invalid` when two categories have one id. */
    async change(slug: string, { name, settings = {} }: BaseChange): Promise<void> {
      const ids = (settings.categories ?? []).map(({ id }) => id);
      if (new Set(ids).size < ids.length) throw new ProblemError('request.invalid', { errors: [{ path: 'settings.categories', message: 'two categories have one id' }] });
      await committer.run(() => {
        const base = bases.known(slug);
        const { categories, balance, publishes } = base.settings;
        const next: KnowledgeSettings = { categories: settings.categories ?? categories, balance: settings.balance ?? balance, publishes: settings.publishes ?? publishes };
        orm.update(knowledgeBases).set({ name: JSON.stringify(name ?? base.name), settings: JSON.stringify(next), updatedAt: now() }).where(eq(knowledgeBases.slug, slug)).run();
      });
      matchers.refresh(slug);
    },

    /** Removes a base with all that was kept of it. @throws {ProblemError} `record.unknown`, `knowledge.in-use` naming the flows. */
    async remove(slug: string): Promise<void> {
      await committer.run(() => {
        bases.known(slug);
        const users = usedBy(database).get(slug) ?? [];
        if (users.length > 0) throw new ProblemError('knowledge.in-use', { details: { flows: users.join(', ') } });
        for (const table of [knowledgeEntries, knowledgeChanges, knowledgeTests, knowledgeQuestions]) orm.delete(table).where(eq(table.base, slug)).run();
        orm.delete(knowledgeBases).where(eq(knowledgeBases.slug, slug)).run();
      });
      matchers.forget(slug);
    },
  };
}
