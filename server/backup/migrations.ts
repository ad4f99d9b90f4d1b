import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export const migrationsFolder = join(import.meta.dirname, '..', 'db', 'migrations');

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** When the latest migration that this release knows was written: what a database of this release has been through. */
export function latestMigration(): number {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')));
  return Math.max(0, ...entries.map((each) => each.when));
}
