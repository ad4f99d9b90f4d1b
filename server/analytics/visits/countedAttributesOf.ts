import { countedAttributes, type CountedAttributes } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { createSetting, type Setting } from '../../db/settings.ts';

/** The contact attributes that conversations are counted by; none until owners choose. Conversations are counted as it was when they began. */
export function countedAttributesOf(database: Database): Setting<CountedAttributes> {
  return createSetting(database, 'countedAttributes', countedAttributes, { names: [] });
}
