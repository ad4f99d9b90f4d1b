/** Whether a lookup was left by the way that an entry names, to lead on to a part of the flow. */
export function leadsOn(outlet: string | null): boolean {
  return outlet?.startsWith('way:') ?? false;
}
