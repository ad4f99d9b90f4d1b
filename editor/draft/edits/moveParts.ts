import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import type { Place } from './addNode.ts';
import { withPlaces } from './withPlaces.ts';

/** Puts nodes and notes at new places, by id. */
export function moveParts(document: FlowDocument, { nodes, notes }: { readonly nodes?: ReadonlyMap<string, Place>; readonly notes?: ReadonlyMap<string, Place> }): FlowDocument {
  const { layout } = withPlaces(document);
  const movedNodes = moved(layout.nodes, nodes);
  const movedNotes = moved(layout.notes, notes);
  if (movedNodes === layout.nodes && movedNotes === layout.notes) return document;
  return { ...document, layout: { ...layout, nodes: movedNodes, notes: movedNotes } };
}

function moved<T extends Place & { readonly id: string }>(all: T[], places: ReadonlyMap<string, Place> | undefined): T[] {
  if (places === undefined) return all;
  let changed = false;
  const next = all.map((each) => {
    const place = places.get(each.id);
    if (place === undefined || (place.x === each.x && place.y === each.y)) return each;
    changed = true;
    return { ...each, x: place.x, y: place.y };
  });
  return changed ? next : all;
}
