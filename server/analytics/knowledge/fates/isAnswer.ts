/** Whether a lookup that was left by this way gave an answer: `answered`, or the way that an entry names. */
export function isAnswer(outlet: string | null): boolean {
  return outlet === 'answered' || leadsOn(outlet);
}

/** Whether it was left by the way that an entry names, to lead on to a part of the flow. */
export function leadsOn(outlet: string | null): boolean {
  return outlet?.startsWith('way:') ?? false;
}
