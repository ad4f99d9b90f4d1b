import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/**
 * The languages that customers are served in, the first being the one for everybody else. Texts in a
 * language that goes stay in the document, so that they are there when it comes back. A flow without any
 * language is none: such a change changes nothing.
 */
export function setLanguages(document: FlowDocument, locales: readonly string[]): FlowDocument {
  const wanted = [...new Set(locales)];
  if (wanted.length === 0 || (wanted.length === document.locales.length && wanted.every((each, index) => each === document.locales[index]))) return document;
  return { ...document, locales: wanted };
}
