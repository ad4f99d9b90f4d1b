import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import { edgeKey } from './edgeKey.ts';
import { equalJson } from './equalJson.ts';

/**
 * A flow that came from outside, or was read anew, made of the objects of the one that is here wherever both say the same: so
 * what did not change is drawn, checked and merged as unchanged. The flow that is here itself when nothing has.
 */
export function shareEqual(here: FlowDocument, came: FlowDocument): FlowDocument {
  const shared: FlowDocument = {
    ...came,
    name: same(here.name, came.name),
    locales: same(here.locales, came.locales),
    variables: items(here.variables, came.variables, ({ name }) => name),
    knowledge: same(here.knowledge, came.knowledge),
    nodes: items(here.nodes, came.nodes, ({ id }) => id, shareConfig),
    edges: items(here.edges, came.edges, edgeKey),
    layout: shareLayout(here.layout, came.layout),
  };
  const untouched = here.start === came.start && here.formatVersion === came.formatVersion && partsOf(here).every((part, index) => part === partsOf(shared)[index]);
  return untouched ? here : shared;
}

function partsOf({ name, locales, variables, knowledge, nodes, edges, layout }: FlowDocument): readonly object[] {
  return [name, locales, variables, knowledge, nodes, edges, layout];
}

function same<T>(here: T, came: T): T {
  // Most are written the very same way, which is told much faster than whether they say the same.
  return here === came || JSON.stringify(here) === JSON.stringify(came) || equalJson(here, came) ? here : came;
}

function items<T>(here: T[], came: T[], key: (item: T) => string, share: (here: T, came: T) => T = same): T[] {
  let known: Map<string, T> | undefined;
  const shared = came.map((item, index) => {
    // Mostly it stands where it stood; ids that came twice are told apart so.
    const there = here[index];
    if (there !== undefined && key(there) === key(item)) return share(there, item);
    known ??= new Map(here.map((each) => [key(each), each]));
    const old = known.get(key(item));
    return old === undefined ? item : share(old, item);
  });
  return shared.length === here.length && shared.every((item, index) => item === here[index]) ? here : shared;
}

function shareConfig(here: FlowNode, came: FlowNode): FlowNode {
  const config = same(here.config, came.config);
  return config === here.config && here.id === came.id && here.type === came.type ? here : { ...came, config };
}

function shareLayout(here: FlowDocument['layout'], came: FlowDocument['layout']): FlowDocument['layout'] {
  const nodes = items(here.nodes, came.nodes, ({ id }) => id);
  const groups = items(here.groups, came.groups, ({ id }) => id);
  const notes = items(here.notes, came.notes, ({ id }) => id);
  return nodes === here.nodes && groups === here.groups && notes === here.notes ? here : { nodes, groups, notes };
}
