/** A logistic function of a constant, a model's sum and the signals of `readSignals`, 0 to 1. */
export function mixSignals(mix: readonly number[], sum: number, signals: readonly number[]): number {
  let logit = (mix[0] ?? 0) + (mix[1] ?? 0) * sum;
  for (let at = 0; at < signals.length; at += 1) logit += (mix[at + 2] ?? 0) * (signals[at] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}
