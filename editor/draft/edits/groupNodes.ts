import type { FlowDocument, FlowGroup } from '../../../engine/sdk/flow.ts';

/** Draws a frame around nodes. A node is in one group at most: it leaves the one it was in. */
export function groupNodes(document: FlowDocument, group: FlowGroup): FlowDocument {
  if (group.nodes.length === 0) return document;
  const members = new Set(group.nodes);
  const others = document.layout.groups.flatMap((each) => {
    const nodes = each.nodes.filter((id) => !members.has(id));
    if (nodes.length === each.nodes.length) return [each];
    return nodes.length === 0 ? [] : [{ ...each, nodes }];
  });
  return { ...document, layout: { ...document.layout, groups: [...others, group] } };
}
