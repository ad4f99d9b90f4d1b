import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { edgeKey } from './edgeKey.ts';
import { equalJson } from './equalJson.ts';
import { keyed } from './keyed.ts';

/**
 * A flow that came from outside, made of the objects of one that is here wherever both say the same: so what
 * did not change is drawn, checked and merged as unchanged.
 */
export function shareEqual(here: FlowDocument, came: FlowDocument): FlowDocument {
  if (equalJson(here, came)) return here;
  return {
    ...came,
    name: same(here.name, came.name),
    locales: same(here.locales, came.locales),
    variables: share(here.variables, came.variables, ({ name }) => name),
    knowledge: same(here.knowledge, came.knowledge),
    nodes: share(here.nodes, came.nodes, ({ id }) => id),
    edges: share(here.edges, came.edges, edgeKey),
    layout: {
      nodes: share(here.layout.nodes, came.layout.nodes, ({ id }) => id),
      groups: share(here.layout.groups, came.layout.groups, ({ id }) => id),
      notes: share(here.layout.notes, came.layout.notes, ({ id }) => id),
    },
  };
}

function same<T>(here: T, came: T): T {
  return equalJson(here, came) ? here : came;
}

function share<T>(here: T[], came: T[], name: (item: T) => string): T[] {
  const known = keyed(here, name);
  const shared = came.map((item) => {
    const mine = known.get(name(item));
    return mine !== undefined && equalJson(mine, item) ? mine : item;
  });
  return shared.length === here.length && shared.every((item, index) => item === here[index]) ? here : shared;
}
