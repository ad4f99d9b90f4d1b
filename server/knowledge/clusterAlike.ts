import { LikeGroups } from './likeGroups.ts';
import type { Likeness } from './likenessOf.ts';

/** Questions that are alike, as places in the list that was given. */
export interface QuestionGroup {
  /** The question that is most like all the others. */
  readonly title: number;
  /** In the order given. */
  readonly members: readonly number[];
}

/** The same words, but for punctuation, width, case and script, as places in a list, and what they are like. */
export interface LikeUnit {
  readonly members: readonly number[];
  readonly likeness: Likeness;
}

export interface Clusters {
  /** The biggest first. */
  readonly groups: QuestionGroup[];
  /** The group that another text is near enough to. */
  readonly near: (text: Likeness) => QuestionGroup | null;
}

/**
 * Groups texts by likeness: leader clustering, the first of the units leading, then one more pass in which each joins the
 * group whose centre it is nearest to. The same units always give the same groups.
 */
export function clusterAlike(units: readonly LikeUnit[]): Clusters {
  const leaders = new LikeGroups();
  for (const unit of units) if (leaders.nearest(unit.likeness) === null) leaders.add([unit]);
  const centres = new LikeGroups();
  for (const group of assign(units, leaders)) centres.add(group);
  const groups = assign(units, centres).map((group, place) => toGroup(group, (unit) => centres.likeness(place, unit.likeness)));
  return {
    groups: groups.filter((each) => each !== null).sort((a, b) => b.members.length - a.members.length || a.title - b.title),
    near(text) {
      const nearest = centres.nearest(text);
      return nearest === null ? null : (groups[nearest] ?? null);
    },
  };
}

/** Each unit with the group that it is nearest to; one that is near to none is a group of its own, after the others. */
function assign(units: readonly LikeUnit[], groups: LikeGroups): LikeUnit[][] {
  const made: LikeUnit[][] = Array.from({ length: groups.size }, () => []);
  for (const unit of units) {
    const nearest = groups.nearest(unit.likeness);
    if (nearest === null) made.push([unit]);
    else made[nearest]?.push(unit);
  }
  return made;
}

function toGroup(units: readonly LikeUnit[], likeness: (unit: LikeUnit) => number): QuestionGroup | null {
  const [best] = units.toSorted((a, b) => likeness(b) - likeness(a) || b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
  const title = best?.members[0];
  return title === undefined ? null : { title, members: units.flatMap(({ members }) => members).sort((a, b) => a - b) };
}
