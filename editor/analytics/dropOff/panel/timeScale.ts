/** Times that an axis is marked with, in milliseconds. */
const marks = [0, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 86_400_000, 259_200_000, 604_800_000, 2_592_000_000];

/** Where a time stands on a logarithmic axis that begins at nothing: customers answer within seconds and give up after minutes or days. */
export function timeScale(milliseconds: number): number {
  return Math.log1p(milliseconds / 1_000);
}

/** The time that stands at a place. */
export function timeAt(place: number): number {
  return Math.round(Math.expm1(place) * 1_000);
}

/** The marks up to a time, at most seven of them. */
export function timeMarks(end: number): readonly number[] {
  const within = marks.filter((at) => at <= end);
  const every = Math.ceil(within.length / 7);
  return within.filter((_, index) => (within.length - 1 - index) % every === 0);
}
