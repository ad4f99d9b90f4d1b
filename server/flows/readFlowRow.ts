import { eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { flows } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';

/** The row of a flow. @throws {ProblemError} `record.unknown` when there is none. */
export function readFlowRow({ orm }: Database, id: string): typeof flows.$inferSelect {
  const found = orm.select().from(flows).where(eq(flows.id, id)).get();
  if (found === undefined) throw new ProblemError('record.unknown');
  return found;
}
