import { eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { Database } from './open.ts';
import { settings } from './schema.ts';

/** One thing that owners set for the whole house. */
export interface Setting<T> {
  read(): T;
  /** To be called within a committer's job. */
  write(value: T, now: number): void;
}

/** What is stored under a name, or what holds until somebody sets it. What an earlier release stored and this one cannot read counts as not set. */
export function createSetting<T>({ orm }: Database, name: string, schema: z.ZodType<T>, initial: T): Setting<T> {
  const row = orm.select({ value: settings.value }).from(settings).where(eq(settings.name, sql.placeholder('name'))).prepare();
  return {
    read() {
      const stored = row.get({ name });
      const read = schema.safeParse(stored === undefined ? undefined : JSON.parse(stored.value));
      return read.success ? read.data : initial;
    },
    write(value, now) {
      const held = { value: JSON.stringify(value), updatedAt: now };
      orm.insert(settings).values({ name, ...held }).onConflictDoUpdate({ target: settings.name, set: held }).run();
    },
  };
}
