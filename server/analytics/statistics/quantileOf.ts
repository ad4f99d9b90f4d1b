/** A quantile of ascending values, interpolated linearly between neighbours (type 7 of Hyndman and Fan, 1996, as spreadsheets do); 0 of none. */
export function quantileOf(sorted: ArrayLike<number>, at: number): number {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
