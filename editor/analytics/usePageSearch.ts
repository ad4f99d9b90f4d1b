import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type * as z from 'zod';
import { readAddress } from './readAddress.ts';
import { toAddress } from './toAddress.ts';

/**
 * What a page keeps in its address beside the filter, and how to change it: what is undefined leaves the address.
 * The schema takes texts, or lists of them, and must have an answer to anything, such as `z.string().optional().catch(undefined)`.
 *
 * @example const [{ node }, change] = usePageSearch(z.object({ node: z.string().optional().catch(undefined) }))
 */
export function usePageSearch<T extends Readonly<Record<string, string | readonly string[] | undefined>>>(schema: z.ZodType<T>): [T, (change: Partial<T>) => void] {
  const search = useSearch({ from: '/dressed/house/analytics' });
  const navigate = useNavigate();
  const change = useCallback((next: Partial<T>) => void navigate({ to: '.', search: (before) => ({ ...before, ...toAddress(next) }), replace: true }), [navigate]);
  return [readAddress(schema, search), change];
}
