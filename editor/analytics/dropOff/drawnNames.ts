import { nodeNames } from '../../../engine/sdk/nodeNames.ts';
import type { Language } from '../../i18n/language.ts';
import type { LaidOver } from './layOver.ts';

/** What the nodes of versions that are laid over one another are called, by id. */
export function drawnNames({ document, others, removed }: LaidOver, language: Language): ReadonlyMap<string, string> {
  return nodeNames(document.nodes, language, [...others.flatMap((each) => each.document.nodes), ...removed]);
}
