import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import type { NewToken } from '../../../server/contract.ts';
import { apiTokens, madeToken } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

/** By which tokens programs read figures; owners alone may ask. */
export const tokensQuery = queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => request('/api/tokens', { answer: apiTokens, signal }) });
export const makeToken = (wanted: NewToken) => request('/api/tokens', { answer: madeToken, method: 'POST', body: wanted });
export const revokeToken = (id: string) => request(`/api/tokens/${encodeURIComponent(id)}`, { answer: z.unknown(), method: 'DELETE' });
