import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { createRollupLog, type RollupChange } from '../rollups/createRollupLog.ts';
import { createSegments } from './createSegments.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-segments-'));
const database = openDatabase(folder);
afterAll(() => {
  database.connection.close();
  rmSync(folder, { recursive: true, force: true });
});

it('tells so many channels of a flow apart, and counts what else anybody names as one', () => {
  const { idOf } = createSegments(database, { read: () => ({ names: [] }) });
  const begin = (flowId: string, channel: string) => idOf({ flowId, version: 1, channel, locale: 'en', returning: false, attributes: {} });
  const first = Array.from({ length: 24 }, (_, nth) => begin('shop', `c${nth}`));
  expect(new Set(first).size).toBe(24);
  expect(new Set(Array.from({ length: 50 }, (_, nth) => begin('shop', `more-${nth}`))).size).toBe(1);
  expect(begin('shop', 'c3')).toBe(first[3]);
  expect(begin('other', 'c3')).not.toBe(first[3]);
});

it('keeps counts apart whose ids hold blanks', () => {
  const change = (node: string, outlet: string): RollupChange => ({ node, became: 'onward', outlet, visits: 1, conversations: 1 });
  createRollupLog(database).write([{ conversation: { id: 'a', flowId: 'shop', segment: 1, begunAt: 0 }, changes: [change('ask', 'choice:a choice:b'), change('ask choice:a', 'choice:b')], now: 0 }]);
  expect(database.connection.prepare('select node, outlet, visits from rollups order by node').all()).toEqual([
    { node: 'ask', outlet: 'choice:a choice:b', visits: 1 },
    { node: 'ask choice:a', outlet: 'choice:b', visits: 1 },
  ]);
});
