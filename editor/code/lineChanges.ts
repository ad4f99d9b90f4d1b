import { diffArrays } from 'diff';

/** Lines to put in place of others. Lines count from 1; `end` is the first line that stays. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Beyond this, finding the least change takes longer than it is worth. */
const mostEdits = 2_000;

/** What turns some lines into others, touching as few as it can, from the top down. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = before.slice(head, before.length - tail);
  const young = after.slice(head, after.length - tail);
  if (old.length === 0 && young.length === 0) return [];
  const whole = [{ start: head + 1, end: head + 1 + old.length, lines: young }];
  if (old.length === 0 || young.length === 0) return whole;

  const changes: LineChange[] = [];
  let line = head + 1;
  for (const { value, added, removed } of diffArrays(old, young, { maxEditLength: mostEdits }) ?? []) {
    if (!added && !removed) {
      line += value.length;
      continue;
    }
    const last = changes.at(-1);
    const [gone, come] = removed ? [value.length, []] : [0, value];
    if (last?.end === line) changes[changes.length - 1] = { start: last.start, end: line + gone, lines: [...last.lines, ...come] };
    else changes.push({ start: line, end: line + gone, lines: come });
    line += gone;
  }
  return changes.length === 0 ? whole : changes;
}
