import { clusterAlike, type LikeUnit, type QuestionGroup } from './clusterAlike.ts';
import { createBreather } from './createBreather.ts';
import { readLikeness, type MeaningReader } from './readLikeness.ts';
import { sameTexts } from './sameTexts.ts';

/** Groups questions by likeness, the biggest group first; those that were asked most often lead. Others get a turn in between. */
export async function groupQuestions(texts: readonly string[], encoder?: MeaningReader): Promise<QuestionGroup[]> {
  const breathe = createBreather();
  const same = sameTexts(texts);
  const read = await readLikeness(same.map(([first = 0]) => texts[first] ?? ''), encoder, breathe);
  const units = same.flatMap((members, index): LikeUnit[] => {
    const likeness = read[index];
    return likeness ? [{ members, likeness }] : [];
  });
  const clustering = clusterAlike(units);
  for (let step = clustering.next(); ; step = clustering.next()) {
    if (step.done === true) return step.value.groups;
    await breathe();
  }
}
