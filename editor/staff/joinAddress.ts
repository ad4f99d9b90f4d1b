/** The address that whoever was given a token opens. */
export function joinAddress(origin: string, token: string): string {
  return `${origin}/join?token=${encodeURIComponent(token)}`;
}
