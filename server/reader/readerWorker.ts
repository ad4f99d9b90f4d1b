import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { Database } from '../db/open.ts';
import type { Asked } from './createReader.ts';
import { openReadOnly } from './openReadOnly.ts';
import { readings } from './readings.ts';

/** Runs readings in a thread that the reader starts, one after the other. */
const { file } = z.object({ file: z.string() }).parse(workerData);
const database = openReadOnly(file);

parentPort?.on('message', ({ id, name, params }: Asked) => {
  try {
    // All statements of a reading see the database as it was at the first.
    const result = database.connection.transaction(() => run(database, name, params)).deferred();
    parentPort?.postMessage({ id, result });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function run(from: Database, name: Asked['name'], params: never): unknown {
  const reading: (database: Database, params: never) => unknown = readings[name];
  return reading(from, params);
}
