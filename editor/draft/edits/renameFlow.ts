import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/** Names the flow in one language; blank takes the name in that language away. */
export function renameFlow(document: FlowDocument, locale: string, name: string): FlowDocument {
  if ((document.name[locale] ?? '') === name) return document;
  const { [locale]: _old, ...others } = document.name;
  return { ...document, name: name === '' ? others : { ...document.name, [locale]: name } };
}
