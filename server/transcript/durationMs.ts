const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The milliseconds of a duration such as `30s`, `10m`, `2h` or `3d`; null when it is none. */
export function durationMs(text: string): number | null {
  const parts = /^(\d{1,6})\s*([smhd])$/.exec(text.trim());
  const unit = (['s', 'm', 'h', 'd'] as const).find((each) => each === parts?.[2]);
  return parts && unit ? Number(parts[1]) * units[unit] : null;
}
