/** Pixels of a line that nothing left by, and of one that everything did. */
const [thin, thick] = [1.25, 9];

/** How wide the line of a share is drawn. */
export function lineWidth(share: number | null): number {
  return thin + (thick - thin) * (share ?? 0);
}
