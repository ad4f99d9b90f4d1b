import type { TFunction } from 'i18next';
import type { FlowDifference } from '../draft/diffFlows.ts';

/** What a version's note may say by itself: what has changed, counted. `null` stands for a first version. */
export function suggestNote(difference: FlowDifference | null, t: TFunction<'versions'>): string {
  if (difference === null) return t('suggest.first');
  const { nodes, edges, name, start, handoff, variables, languages, knowledge, layout } = difference;
  const settings = [...nodes.changed.flatMap((each) => each.settings), ...handoff];
  const texts = settings.filter(({ path, before, after }) => isLocale(path.at(-1)) && (typeof before === 'string' || typeof after === 'string')).length + name.length;
  const redrawn = edges.added.length + edges.removed.length + edges.redirected.length + (start ? 1 : 0);
  const rest = [variables.added, variables.removed, variables.changed, languages.added, languages.removed, knowledge.added, knowledge.removed].some(({ length }) => length > 0) || languages.reordered;
  const parts = [
    ...(nodes.added.length > 0 ? [t('suggest.added', { count: nodes.added.length })] : []),
    ...(nodes.removed.length > 0 ? [t('suggest.removed', { count: nodes.removed.length })] : []),
    ...(texts > 0 ? [t('suggest.texts', { count: texts })] : []),
    ...(settings.length + name.length - texts > 0 ? [t('suggest.settings', { count: settings.length + name.length - texts })] : []),
    ...(redrawn > 0 ? [t('suggest.edges', { count: redrawn })] : []),
    ...(rest ? [t('suggest.rest')] : []),
  ];
  return parts.length > 0 ? parts.join(t('comma')) : layout.moved + layout.groups + layout.notes > 0 ? t('suggest.layout') : '';
}

function isLocale(step: string | number | undefined): boolean {
  return typeof step === 'string' && /^[a-z]{2,3}(-\w+)*$/.test(step);
}
