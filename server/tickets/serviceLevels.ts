import { eq, sql } from 'drizzle-orm';
import { serviceLevels, type ServiceLevels } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { settings } from '../db/schema.ts';
import { countedTime, type CountedTime } from './countedTime.ts';

const name = 'service-levels';

/** By when tickets are to be answered and resolved, as it is set for the house. Synchronous; writing belongs in a committer's job. */
export function createServiceLevels({ database: { orm }, now }: { readonly database: Database; readonly now: () => number }) {
  const one = orm.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).prepare();
  const write = orm
    .insert(settings)
    .values({ name, value: sql.placeholder('value'), updatedAt: sql.placeholder('now') })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`excluded.value`, updatedAt: sql`excluded.updated_at` } })
    .prepare();
  let known: { readonly value: string; readonly levels: ServiceLevels; readonly time: CountedTime } | null = null;

  /** With time as it counts there; parsed again only when it has changed. */
  function current(): { readonly levels: ServiceLevels; readonly time: CountedTime } {
    const value = one.get()?.value ?? '{}';
    if (known?.value === value) return known;
    const levels = serviceLevels.parse(JSON.parse(value));
    known = { value, levels, time: countedTime(levels.hours) };
    return known;
  }

  return {
    current,
    /** What is due already stays due when it was. */
    set(levels: ServiceLevels): ServiceLevels {
      write.run({ value: JSON.stringify(levels), now: now() });
      return current().levels;
    },
  };
}

export type ServiceLevelSettings = ReturnType<typeof createServiceLevels>;
