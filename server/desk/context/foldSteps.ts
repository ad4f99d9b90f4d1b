import type { Step } from './readStory.ts';

/** A step, and how often it was gone through in the same round. */
export interface FoldedStep extends Step {
  readonly times: number;
}

/** The longest round that is seen as one. */
const longestRound = 8;

/**
 * A way with its rounds folded: what was gone through again and again in the same order stands there once, as it was the
 * last time, with the count. Linear in the steps.
 *
 * @example foldSteps([a, b, a, b, c]).map(({ times }) => times) // [2, 2, 1] for a, b, c
 */
export function foldSteps(steps: readonly Step[]): FoldedStep[] {
  const folded: FoldedStep[] = [];
  for (const step of steps) {
    folded.push({ ...step, times: 1 });
    for (let length = 1; length <= longestRound; length += 1) if (foldLast(folded, length)) break;
  }
  return folded;
}

/** Makes one of the last two rounds of a length when they are the same. */
function foldLast(folded: FoldedStep[], length: number): boolean {
  const from = folded.length - length;
  if (from < length) return false;
  for (let index = from; index < folded.length; index += 1) {
    const [before, after] = [folded[index - length], folded[index]];
    if (before?.node !== after?.node || before?.outlet !== after?.outlet) return false;
  }
  const [before, after] = [folded.splice(from - length, length), folded.splice(from - length)];
  folded.push(...after.map((step, index) => ({ ...step, said: step.said || (before[index]?.said ?? ''), typed: step.typed + (before[index]?.typed ?? 0), times: step.times + (before[index]?.times ?? 0) })));
  return true;
}
