import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/universal';
import * as z from 'zod';

/** Columns and rows that are read; a sheet may claim to have 16,384 by 1,048,576. */
const limits = { columns: 20, rows: 100_000 } as const;

const given = z.instanceof(ArrayBuffer);

const rows = await readSheet(given.parse(workerData), { trim: false });
parentPort?.postMessage(rows.slice(0, limits.rows).map((row) => row.slice(0, limits.columns).map(textOf)));

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
