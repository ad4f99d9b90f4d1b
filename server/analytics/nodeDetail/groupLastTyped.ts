import type { LastTyped } from '../../contract.ts';
import { groupQuestions, type GroupingHouse } from '../../knowledge/groupQuestions.ts';
import type { TypedLast } from './readLastTyped.ts';

const mostExamples = 5;

/** Groups what customers had said last by likeness, the biggest group first, as the misses of a knowledge base are grouped. */
export async function groupLastTyped(house: GroupingHouse, { visits, nothing, erased, texts }: TypedLast): Promise<Omit<LastTyped, 'scope'>> {
  const groups = await groupQuestions(house, texts.map(({ text }) => text));
  return {
    visits,
    looked: nothing + erased + texts.length,
    nothing,
    erased,
    groups: groups.map(({ title, members }) => ({ title: texts[title]?.text ?? '', visits: members.length, examples: examplesOf(members.flatMap((at) => texts[at] ?? [])) })),
  };
}

/** The latest of each wording. */
function examplesOf(texts: TypedLast['texts']): { text: string; conversation: string }[] {
  return [...Map.groupBy(texts, ({ text }) => text).values()].flatMap(([latest]) => latest ?? []).slice(0, mostExamples);
}
