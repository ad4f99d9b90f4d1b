import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { languageOf } from '../../../engine/sdk/languageOf.ts';
import type { Registry } from '../../../engine/sdk/node.ts';

/** The nodes with texts that customers cannot read in a language, and how many each has. */
export function missingTexts(document: FlowDocument, registry: Registry, locale: string): readonly { readonly node: string; readonly count: number }[] {
  return document.nodes.flatMap(({ id, type, config }) => {
    const read = Object.hasOwn(registry, type) ? registry[type]?.read(config) : undefined;
    if (!read?.ok) return [];
    const count = read.node.texts.filter(({ text }) => isMissing(text, locale)).length;
    return count === 0 ? [] : [{ node: id, count }];
  });
}

/** Whether a text is written, but in no form of a language. */
export function isMissing(text: Readonly<Record<string, string>>, locale: string): boolean {
  const written = Object.entries(text).filter(([, words]) => words.trim() !== '');
  return written.length > 0 && !written.some(([tag]) => languageOf(tag) === languageOf(locale));
}
