import type { Scene } from '../../../engine/run/rehearse.ts';
import type { Happening } from './happening.ts';
import type { Moment } from './moment.ts';

/** Something that happened, what came of it, and how things stood afterwards. */
export interface Point {
  /** Its place in the tree's list. */
  readonly id: number;
  /** What it followed; null for a beginning. */
  readonly parent: number | null;
  readonly what: Happening;
  readonly scene: Scene;
  readonly moment: Moment;
}

/** Every way that a trial has taken. Nothing is ever forgotten: going back and continuing differently adds a branch. */
export interface Tree {
  readonly points: readonly Point[];
  /** Where the trial stands. */
  readonly at: number;
}

/** The tree with one more point after where it stands, and standing there. */
export function grow({ points, at }: Tree, { what, scene, moment }: Pick<Point, 'what' | 'scene' | 'moment'>): Tree {
  const id = points.length;
  return { points: [...points, { id, parent: at < 0 ? null : at, what, scene, moment }], at: id };
}

/** What led to a point, from the beginning on, and the point itself. */
export function pathTo({ points }: Tree, to: number): Point[] {
  const path: Point[] = [];
  for (let point = points[to]; point !== undefined; point = point.parent === null ? undefined : points[point.parent]) path.push(point);
  return path.reverse();
}

/** The ends of all branches, in the order in which they were reached. */
export function tips({ points }: Tree): Point[] {
  const parents = new Set(points.map(({ parent }) => parent));
  return points.filter(({ id }) => !parents.has(id));
}

/** The end that was reached last of those that go on from where the trial stands; null when nothing follows. */
export function tipAfter(tree: Tree): Point | null {
  return tips(tree).findLast(({ id }) => id !== tree.at && pathTo(tree, id).some((each) => each.id === tree.at)) ?? null;
}
