import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { localize } from '../../../../engine/sdk/localizedText.ts';
import type { AlertScope } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { knowledgeBases } from '../../../db/schema.ts';
import { readFlowName } from '../../names/readFlowName.ts';
import { readNodeNames } from '../../names/readNodeNames.ts';
import type { ScopeNames } from './wordAlert.ts';

const name = z.record(z.string(), z.string());

/** Reads what the flows, nodes and knowledge bases of an alert are called, as the console calls them; what is there no more goes by its id. */
export function createScopeNames(database: Database): (language: 'zh' | 'en') => ScopeNames {
  const base = database.orm.select({ name: knowledgeBases.name }).from(knowledgeBases).where(eq(knowledgeBases.slug, sql.placeholder('slug'))).prepare();
  const nameOf = (part: Parameters<ScopeNames>[0], scope: AlertScope, language: 'zh' | 'en'): string => {
    const value = scope[part] ?? '';
    if (part === 'flow') return localize(readFlowName(database, value), language, ['zh', 'en']);
    if (part === 'node') return readNodeNames(database, scope.flow ?? '')(value)[language];
    return part === 'base' ? localize(name.safeParse(JSON.parse(base.get({ slug: value })?.name ?? 'null')).data ?? {}, language, ['zh', 'en']) || value : value;
  };
  return (language) => (part, scope) => nameOf(part, scope, language);
}
