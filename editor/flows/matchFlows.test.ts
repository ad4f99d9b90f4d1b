import { expect, test } from 'vitest';
import type { FlowSummary } from '../../server/contract.ts';
import { matchFlows } from './matchFlows.ts';

const flow = (slug: string, name: Record<string, string>, more: Partial<FlowSummary> = {}): FlowSummary => ({
  id: slug, slug, name, revision: 1, liveVersion: null, publishedAt: null, unpublished: true, archived: false, sites: [],
  problems: { errors: 0, warnings: 0 }, conversationsThisWeek: 0, savedBy: null, updatedAt: '2026-11-21T08:00:00.000Z', ...more,
});
const shop = flow('shop', { zh: '清禾优选 客服', en: 'Qinghe Select' }, { liveVersion: 3 });
const bank = flow('bank-desk', { zh: '银行' });
const old = flow('shop-2024', { zh: '旧客服' }, { archived: true, liveVersion: 1 });
const flows = [shop, bank, old];

test.each([
  ['all', '', [shop, bank], 0],
  ['all', '客服', [shop], 1],
  ['all', 'SELECT  qinghe', [shop], 0],
  ['all', 'ｂａｎｋ', [bank], 0],
  ['all', 'nobody', [], 0],
  ['live', '', [shop], 0],
  ['live', '客服', [shop], 0],
  ['archived', '', [old], 0],
  ['archived', 'bank', [], 0],
] as const)('%s with "%s"', (filter, search, shown, putAway) => {
  expect(matchFlows(flows, filter, search)).toEqual({ shown, putAway });
});
