import { exactKey } from '../understanding/text/exactKey.ts';
import { readText } from '../understanding/text/readText.ts';
import { createBreather } from './createBreather.ts';
import { LikeGroups } from './likeGroups.ts';
import { readLikeness, type Likeness, type MeaningReader } from './readLikeness.ts';

/** Questions that are alike, as places in the list that was given. */
export interface QuestionGroup {
  /** The question that is most like all the others. */
  readonly title: number;
  /** In the order given. */
  readonly members: readonly number[];
}

/** The same words, but for punctuation, width, case and script. */
interface Unit {
  readonly members: readonly number[];
  readonly likeness: Likeness;
}

/**
 * Groups questions by likeness, biggest group first: leader clustering, the questions that were asked most often leading, then
 * one more pass in which each joins the group whose centre it is nearest to. The same list always gives the same groups.
 * Others get a turn in between.
 */
export async function groupQuestions(texts: readonly string[], encoder?: MeaningReader): Promise<QuestionGroup[]> {
  const breathe = createBreather();
  const byKey = Map.groupBy(texts.keys(), (index) => exactKey(readText(texts[index] ?? '').text));
  const same = [...byKey.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const read = await readLikeness(same.map(([first = 0]) => texts[first] ?? ''), encoder, breathe);
  const units = same.flatMap((members, index): Unit[] => {
    const likeness = read[index];
    return likeness ? [{ members, likeness }] : [];
  });

  const leaders = new LikeGroups();
  for (const unit of units) {
    await breathe();
    if (leaders.nearest(unit.likeness) === null) leaders.add([unit]);
  }
  const centres = new LikeGroups();
  for (const group of await assign(units, leaders, breathe)) centres.add(group);
  const groups = await assign(units, centres, breathe);
  return groups
    .flatMap((group, index) => {
      const [best] = group.toSorted((a, b) => centres.likeness(index, b.likeness) - centres.likeness(index, a.likeness) || b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
      const title = best?.members[0];
      return title === undefined ? [] : [{ title, members: group.flatMap((each) => each.members).sort((a, b) => a - b) }];
    })
    .sort((a, b) => b.members.length - a.members.length || a.title - b.title);
}

/** Each unit with the group that it is nearest to; one that is near to none is a group of its own, after the others. */
async function assign(units: readonly Unit[], groups: LikeGroups, breathe: () => Promise<void> | undefined): Promise<Unit[][]> {
  const made: Unit[][] = Array.from({ length: groups.size }, () => []);
  for (const unit of units) {
    await breathe();
    const nearest = groups.nearest(unit.likeness);
    if (nearest === null) made.push([unit]);
    else made[nearest]?.push(unit);
  }
  return made.filter((group, index) => group.length > 0 || index < groups.size);
}
