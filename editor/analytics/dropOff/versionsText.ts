/**
 * Versions in few characters, neighbours put together.
 *
 * @example versionsText([1, 2, 3, 5], ', ') // '1–3, 5'
 */
export function versionsText(versions: readonly number[], comma: string): string {
  const runs: [number, number][] = [];
  for (const version of versions.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === version - 1) run[1] = version;
    else runs.push([version, version]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(comma);
}
