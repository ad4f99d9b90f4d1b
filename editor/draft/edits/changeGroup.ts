import type { FlowDocument, FlowGroup } from '../../../engine/sdk/flow.ts';

/** Retitles or recolours a group. A title is cut at its 200 characters. */
export function changeGroup(document: FlowDocument, id: string, change: Partial<Pick<FlowGroup, 'title' | 'color'>>): FlowDocument {
  const { groups } = document.layout;
  const at = groups.findIndex((group) => group.id === id);
  const group = groups[at];
  if (group === undefined) return document;
  const next = { ...group, ...change, title: (change.title ?? group.title).slice(0, 200) };
  if (next.title === group.title && next.color === group.color) return document;
  return { ...document, layout: { ...document.layout, groups: groups.with(at, next) } };
}
