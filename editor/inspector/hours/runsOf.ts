/**
 * Days that follow one another, together. The days are in order, as `2026-10-01`.
 *
 * @example runsOf(['2026-10-01', '2026-10-02', '2026-10-05']) // [['2026-10-01', '2026-10-02'], ['2026-10-05']]
 */
export function runsOf(days: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && Date.parse(day) - Date.parse(last) === 86_400_000) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** A run of days as it is read: its first and last. */
export function runText(run: readonly string[], language: 'zh' | 'en'): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  const [first, last] = [new Date(run[0] ?? 0), new Date(run.at(-1) ?? 0)];
  if (language === 'en' || run.length < 2) return format.formatRange(first, last);
  // Chinese ranges come in figures otherwise.
  const [from, to] = [format.format(first), format.format(last)];
  const common = ['月', '年'].map((unit) => from.slice(0, from.indexOf(unit) + 1)).find((each) => to.startsWith(each)) ?? '';
  return `${from}至${to.slice(common.length)}`;
}
