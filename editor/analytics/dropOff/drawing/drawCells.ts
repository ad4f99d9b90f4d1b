import { Position, type Edge, type Node } from '@xyflow/react';
import type { FlowGroup, FlowNote } from '../../../../engine/sdk/flow.ts';
import { canvasKey, groupKey, noteKey } from '../../../canvas/canvasKey.ts';
import { edgeKey } from '../../../draft/edgeKey.ts';
import { withPlaces } from '../../../draft/edits/withPlaces.ts';
import type { Language } from '../../../i18n/language.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { apart } from './apart.ts';
import { boundsOf } from './boundsOf.ts';
import { cardHeight, cardSize, rowMiddle } from './cardSize.ts';
import { outletReadings, type OutletReading } from './outletReadings.ts';

export type CardCell = Node<{ reading: NodeReading; rows: readonly OutletReading[]; start: boolean }, 'card'>;
export type FrameCell = Node<{ group: FlowGroup }, 'frame'>;
export type NoteCell = Node<{ note: FlowNote }, 'note'>;
export type DropOffCell = CardCell | FrameCell | NoteCell;
/** An edge with what left by it. */
export type ShareEdge = Edge<{ share: number | null; rescue: boolean; /** The versions that alone led there; null where the drawn one does. */ only: readonly number[] | null }, 'share'>;

/** The key of the rescue's card. No node's key begins so. */
const rescueKey = '%rescue';

/** The key of a node's card. */
export function cardKey(node: string | null): string {
  return node === null ? rescueKey : canvasKey(node);
}

/**
 * What is drawn of a flow and its figures, in flow order: what flows into a node is what flows out towards it, in whichever
 * version. Removed nodes that were visited stand where they last stood, or, where no version knows, beneath. Ways out that no
 * edge leaves by lead to the rescue, where it was visited: there they do lead.
 */
export function drawCells(drawn: LaidOver, readings: readonly NodeReading[], compared: boolean, language: Language) {
  const { layout, start } = withPlaces(drawn.document);
  const places = placesOf(drawn);
  const cards = apart(readings.flatMap((reading): CardCell[] => {
    const { node: id, place, figures } = reading;
    const at = places.get(id ?? '');
    if (id === null || at === undefined || (place === 'removed' && figures.visits === 0)) return [];
    return [cardOf(reading, outletReadings({ id }, drawn, figures, language), at, { start: id === start, compared })];
  }));
  const unknown = readings.filter(({ node, place, figures }) => place === 'removed' && figures.visits > 0 && !places.has(node ?? ''));
  const { x, y } = below(cards);
  cards.push(...unknown.map((reading, nth) => cardOf(reading, outletReadings({ id: reading.node ?? '' }, drawn, reading.figures, language), { x: x + nth * (cardSize.width + gap), y }, { start: false, compared })));
  const rescue = readings.find(({ place }) => place === 'rescue');
  if (rescue) cards.push(cardOf(rescue, [], below(cards), { start: false, compared }));

  const byKey = new Map(cards.map((cell) => [cell.id, cell]));
  const lines = cards.flatMap(({ id: source, data: { reading: { node }, rows } }) => rows.flatMap(({ outlet, title, ways }) => ways.flatMap(({ to, visits, share, only }, nth): ShareEdge[] => {
    const target = to === null && visits > 0 ? rescueKey : canvasKey(to ?? '');
    if (node === null || !byKey.has(target)) return [];
    const key = edgeKey({ from: node, outlet });
    return [{ id: nth === 0 ? key : `${key} ${nth}`, type: 'share', source, sourceHandle: canvasKey(outlet), target, data: { share, only, rescue: target === rescueKey }, zIndex: only === null ? 0 : 1, ariaLabel: title, domAttributes: unspoken }];
  })));
  const frames = layout.groups.flatMap((group): FrameCell[] => {
    const members = group.nodes.flatMap((id) => byKey.get(canvasKey(id)) ?? []);
    if (members.length === 0) return [];
    const { x, y, width, height } = boundsOf(members);
    return [{ id: groupKey(group.id), type: 'frame', data: { group }, position: { x: x - side, y: y - head }, width: width + 2 * side, height: height + head + side, zIndex: -1 }];
  });
  const notes = layout.notes.map((note): NoteCell => ({ id: noteKey(note.id), type: 'note', position: { x: note.x, y: note.y }, width: note.width, height: note.height, data: { note } }));
  return { cells: [...frames, ...notes, ...cards], cards, lines };
}

/** Where nodes stand: as drawn, those removed as they last were. */
function placesOf({ document, others }: LaidOver): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  for (const each of [document, ...others.map((other) => other.document)]) for (const { id, x, y } of withPlaces(each).layout.nodes) if (!places.has(id)) places.set(id, { x, y });
  return places;
}

function cardOf(reading: NodeReading, rows: readonly OutletReading[], position: { x: number; y: number }, { start, compared }: { readonly start: boolean; readonly compared: boolean }): CardCell {
  const { width } = cardSize;
  return {
    id: cardKey(reading.node),
    type: 'card',
    position,
    width,
    height: cardHeight(rows.length, compared),
    // Known beforehand, so that edges to cards out of sight are drawn, and nothing is measured.
    handles: [
      { type: 'target', position: Position.Left, x: 0, y: cardSize.head / 2 },
      ...rows.map(({ outlet }, index) => ({ type: 'source' as const, id: canvasKey(outlet), position: Position.Right, x: width, y: rowMiddle(index, compared) })),
    ],
    data: { reading, rows, start },
    zIndex: 2,
  };
}

/** Ways out are read with their counts in a node's panel; React Flow's own words for edges are English. */
const unspoken = { 'aria-hidden': true } as const;

/** A free place under all cards. */
function below(cards: readonly CardCell[]): { x: number; y: number } {
  if (cards.length === 0) return { x: 0, y: 0 };
  const { x, y, height } = boundsOf(cards);
  return { x, y: y + height + gap };
}

/** Pixels between what has no place of its own and what is beside it. */
const gap = 96;
/** Pixels of a group's frame around its cards; its title stands above them. */
const [side, head] = [20, 44];
