import type { FlowDocument } from '../../sdk/flow.ts';
import type { Fixer } from '../fix.ts';
import { freshId } from './freshId.ts';

/** Gives groups and notes whose id is taken another. */
export const renumberLayout: Fixer = (_problem, { layout }) => {
  const unique = (of: readonly { readonly id: string }[]): boolean => new Set(of.map((each) => each.id)).size === of.length;
  if (unique(layout.groups) && unique(layout.notes)) return null;
  return { title: { zh: '更换重复的编号', en: 'Give them ids of their own' }, apply };
};

function apply(document: FlowDocument): FlowDocument {
  const { groups, notes } = document.layout;
  return { ...document, layout: { ...document.layout, groups: renumbered(groups), notes: renumbered(notes) } };
}

function renumbered<T extends { readonly id: string }>(of: readonly T[]): T[] {
  const taken = new Set(of.map((each) => each.id));
  const kept = new Set<string>();
  return of.map((each) => {
    if (!kept.has(each.id)) {
      kept.add(each.id);
      return each;
    }
    const id = freshId(each.id, taken);
    taken.add(id);
    return { ...each, id };
  });
}
