import { effectOutcome } from '../../app/contract.ts';
import { request } from '../../app/request.ts';
import { json, type Json } from '../../../engine/sdk/value.ts';

/** Has the server carry out an effect that does nothing to the world. */
export async function tryEffect(kind: string, params: Json, signal?: AbortSignal): Promise<{ readonly outcome: string; readonly data: Json }> {
  const { outcome, data } = await request('/api/flows/effects', { method: 'POST', answer: effectOutcome, body: { kind, params }, signal });
  return { outcome, data: json.parse(data) };
}
