import type { Became } from '../../../contract.ts';
import type { JourneyVisit } from '../walkJourneys.ts';
import { collapseLoops } from './collapseLoops.ts';
import { endOf } from './endOf.ts';

/** A place of the picture of ways, or what goes out of it. What is undefined does not limit. */
export interface PlaceOnWay {
  /** A node as it is stored; undefined is the beginning of each conversation. */
  readonly start: string | undefined;
  /** The step, from 0. */
  readonly at: number;
  readonly node: string | undefined;
  /** Nodes that are drawn by name there, where it is the place of the others. */
  readonly besides: readonly string[] | undefined;
  /** The node that the way goes on to. */
  readonly next: string | undefined;
  /** The way ends there, as one of these. */
  readonly became: readonly Became[] | undefined;
}

/** The last visit of the node at a place of the picture that a conversation's way comes through; undefined where it does not. */
export function visitOnWay(visits: readonly JourneyVisit[], { start, at, node, besides, next, became }: PlaceOnWay): JourneyVisit | undefined {
  const from = start === undefined ? 0 : visits.findIndex((visit) => visit.node === start);
  if (from < 0) return undefined;
  const way = collapseLoops(visits.slice(from).map((visit) => visit.node));
  const here = way[at];
  if (here === undefined || (node !== undefined && here !== node) || besides?.includes(here) || (next !== undefined && way[at + 1] !== next)) return undefined;
  if (became !== undefined && (way.length > at + 1 || !became.includes(endOf(visits)))) return undefined;
  return visits.findLast((visit) => visit.node === here);
}
