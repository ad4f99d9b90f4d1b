import { expect, test } from 'vitest';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { registry } from '../../nodes/registry.ts';
import { blankFlow } from './blankFlow.ts';

test('a blank flow may be published as it is', () => {
  expect(parseFlow(blankFlow())).toEqual({ ok: true, document: blankFlow() });
  expect(checkFlow(blankFlow(), registry, { knowledge: new Set() })).toEqual([]);
});
