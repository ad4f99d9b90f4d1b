import { and, eq, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { phrasingVectors } from '../db/schema.ts';
import type { VectorStore } from '../understanding/encode/vectorStore.ts';

/** Keeps phrasings' vectors in the database. One that cannot be written is encoded again another time. */
export function createPhrasingVectors({ database: { orm, connection }, committer, log }: { readonly database: Database; readonly committer: Committer; readonly log?: Pick<Logger, 'warn'> | undefined }): VectorStore {
  return {
    read(model, keys) {
      // Learning may outlive the house by a moment.
      if (!connection.open) return new Map();
      const rows = orm
        .select({ key: phrasingVectors.key, vector: phrasingVectors.vector })
        .from(phrasingVectors)
        .where(and(eq(phrasingVectors.model, model), sql`${phrasingVectors.key} in (select value from json_each(${JSON.stringify(keys)}))`))
        .all();
      return new Map(rows.map(({ key, vector }) => [key, new Uint8Array(vector)]));
    },
    write(model, rows) {
      const values = [...rows].map(([key, vector]) => ({ model, key, vector: Buffer.from(vector) }));
      if (values.length === 0) return;
      committer.run(() => orm.insert(phrasingVectors).values(values).onConflictDoNothing().run()).catch((error: unknown) => log?.warn({ err: error, model, count: values.length }, 'phrasing vectors were not kept'));
    },
  };
}
