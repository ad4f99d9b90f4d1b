/** The next number up that divides by four into steps that are easy to read: 4, 8, 12, … 40, 60, 80, … 400, 500, 600, … */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 4) / 4));
  const step = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 10].find((each) => Number.isInteger(each * power) && each * power * 4 >= value) ?? 10;
  return step * power * 4;
}
