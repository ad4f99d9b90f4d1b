/** A line that both have, only what was expected has, or only what came has. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** The shortest way from one list of lines to another, by their longest common subsequence. */
export function diffLines(expected: readonly string[], found: readonly string[]): DiffLine[] {
  // longest[i][j]: how many lines the rests from i and j have in common.
  const longest = Array.from({ length: expected.length + 1 }, () => new Uint32Array(found.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = expected.length - 1; i >= 0; i -= 1) {
    const row = longest[i];
    if (row) for (let j = found.length - 1; j >= 0; j -= 1) row[j] = expected[i] === found[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < expected.length || j < found.length; ) {
    const [left, right] = [expected[i], found[j]];
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', line: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', line: left });
      i += 1;
    } else if (right !== undefined) {
      lines.push({ sign: '+', line: right });
      j += 1;
    }
  }
  return lines;
}
