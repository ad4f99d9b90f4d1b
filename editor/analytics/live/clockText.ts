/** A wait as a clock shows it, for who reads it from across a room; null is a dash. */
export function clockText(milliseconds: number | null): string {
  if (milliseconds === null) return '–';
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const two = (of: number): string => String(of).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
