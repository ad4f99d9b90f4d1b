import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/** Takes the frames away and leaves their nodes. */
export function ungroup(document: FlowDocument, ids: ReadonlySet<string>): FlowDocument {
  const groups = document.layout.groups.filter(({ id }) => !ids.has(id));
  return groups.length === document.layout.groups.length ? document : { ...document, layout: { ...document.layout, groups } };
}
