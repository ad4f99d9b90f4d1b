import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/** Declares a knowledge base, or takes its declaration back. */
export function setKnowledge(document: FlowDocument, slug: string, declared: boolean): FlowDocument {
  if (document.knowledge.includes(slug) === declared || slug === '') return document;
  return { ...document, knowledge: declared ? [...document.knowledge, slug] : document.knowledge.filter((each) => each !== slug) };
}
