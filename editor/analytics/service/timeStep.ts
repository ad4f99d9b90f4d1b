const [secondMs, minuteMs, hourMs] = [1_000, 60_000, 3_600_000];
const steps = [1, 2, 5, 10, 15, 30].flatMap((each) => [each * secondMs, each * minuteMs]).concat([1, 2, 3, 6, 12, 24, 48, 120, 240].map((each) => each * hourMs)).toSorted((one, other) => one - other);

/** How far apart, in milliseconds, lines across a chart of lengths of time stand, so that there are six at most and each is a round one; undefined where there are none so long. */
export function timeStep(longest: number): number | undefined {
  return steps.find((step) => longest / step <= 6);
}
