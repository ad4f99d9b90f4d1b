import { isRecord, readJson } from './wire.ts';
import type { Storage } from './storage.ts';

/** The conversation this browser holds with one flow. */
export interface SavedConversation {
  id: string;
  token: string;
  /** The language it was begun in, if the flow offers any. */
  locale?: string;
  /** The last seq the customer has had before their eyes. */
  seen: number;
  /** Whom the site said the customer is, when it was begun. */
  who?: string;
}

export function loadConversation(storage: Storage, key: string): SavedConversation | undefined {
  const value = readJson(storage.get(key) ?? '');
  if (!isRecord(value)) return undefined;
  const { id, token, locale, seen, who } = value;
  if (typeof id !== 'string' || typeof token !== 'string' || typeof seen !== 'number') return undefined;
  return { id, token, seen, ...(typeof locale === 'string' && { locale }), ...(typeof who === 'string' && { who }) };
}
