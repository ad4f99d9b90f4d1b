import { localize } from '../../engine/sdk/localizedText.ts';
import type { FlowSummary } from '../../server/contract.ts';
import type { Language } from '../i18n/language.ts';

/** A flow's name for a reader; its slug where it has none. */
export function flowName({ name, slug }: Pick<FlowSummary, 'name' | 'slug'>, language: Language): string {
  return localize(name, language, ['zh', 'en']) || slug;
}
