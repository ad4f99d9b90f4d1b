import { clusterAlike, type QuestionGroup } from './clusterAlike.ts';
import { likenessOf, type ComparedText } from './likenessOf.ts';

/** Groups texts by likeness, the biggest group first; those that were asked most often lead. */
export function groupUnits(units: readonly (ComparedText & { readonly members: readonly number[] })[]): QuestionGroup[] {
  const weigh = likenessOf(units.map(({ folded }) => folded));
  return clusterAlike(units.map((unit) => ({ members: unit.members, likeness: weigh(unit) }))).groups;
}
