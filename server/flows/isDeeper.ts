/** Whether a JSON value has more than so many levels of lists and objects. Level by level, so that depth cannot overflow the stack. */
export function isDeeper(input: unknown, levels: number): boolean {
  let level = [input].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= levels) return true;
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
