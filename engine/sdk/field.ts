import type { BilingualText } from './localizedText.ts';

/** What a form says about one setting of a node. */
export interface FieldWords {
  readonly label: BilingualText;
  readonly help?: BilingualText;
}

/** Words for a setting, to hang on its schema with `.meta()`. */
export function field(label: readonly [zh: string, en: string], help?: readonly [zh: string, en: string]): { label: BilingualText; help?: BilingualText } {
  return { label: { zh: label[0], en: label[1] }, ...(help ? { help: { zh: help[0], en: help[1] } } : {}) };
}
