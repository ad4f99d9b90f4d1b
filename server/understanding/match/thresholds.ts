/** From `answered` on the best entry's probability is an answer; from `unsure` on the sum of the first five's is worth a "did you mean". */
export interface Thresholds {
  readonly answered: number;
  readonly unsure: number;
}

/** One question tried on a base that was kept from knowing it. */
export interface Tried {
  /** The best entry's probability, and that of the first five together. */
  readonly probability: number;
  readonly among: number;
  /** Whether the right entry is the best one, or one of five. */
  readonly right: boolean;
  readonly near: boolean;
  /** Whether no entry is right: the question's own was left out. */
  readonly open: boolean;
}

/** Where a base begins, before its own questions say better. */
export const usualThresholds: Thresholds = { answered: 0.5, unsure: 0.25 };
/** Assumed share of customers' questions that no entry answers. */
export const openShare = 0.25;
/** As many questions as it takes for a base's own thresholds to count for half. */
const doubt = 150;
/** A wrong answer costs as much as a right one is worth; offering a list in vain costs half of what the right list is worth. */
const wrongCosts = 1;
const vainCosts = 0.5;

/** The thresholds that would have served a base's own questions best, drawn towards the usual ones while they are few. */
export function findThresholds(tried: readonly Tried[]): Thresholds {
  const opens = tried.filter(({ open }) => open).length;
  const inside = tried.length - opens;
  if (opens === 0 || inside === 0) return usualThresholds;
  const weight = ({ open }: Tried): number => (open ? openShare / opens : (1 - openShare) / inside);
  const answered = bestCut(tried.map((each) => ({ at: each.probability, gain: weight(each) * (each.right ? 1 : -wrongCosts) })));
  const left = tried.filter(({ probability }) => probability < answered);
  const unsure = bestCut(left.map((each) => ({ at: each.among, gain: weight(each) * (each.near ? 1 : -vainCosts) })));
  const own = inside / (inside + doubt);
  const mixed = own * answered + (1 - own) * usualThresholds.answered;
  return { answered: mixed, unsure: Math.min(mixed, own * unsure + (1 - own) * usualThresholds.unsure) };
}

/** Moves thresholds by -1 ("asks more") to 1 ("answers more"): one step is 1.5 in log-odds. */
export function balanced({ answered, unsure }: Thresholds, balance: number): Thresholds {
  const moved = (value: number): number => 1 / (1 + Math.exp(-(Math.log(value / (1 - value)) - 1.5 * Math.max(-1, Math.min(1, balance)))));
  return { answered: moved(answered), unsure: moved(unsure) };
}

/** The value from which on the gains add up to the most, between 0.05 and 0.9. */
function bestCut(values: readonly { readonly at: number; readonly gain: number }[]): number {
  const sorted = values.filter(({ at }) => at <= 0.9).sort((a, b) => b.at - a.at);
  let best = 0.9;
  let most = 0;
  let sum = 0;
  sorted.forEach(({ at, gain }, place) => {
    if (at < 0.05) return;
    sum += gain;
    if (sum <= most) return;
    most = sum;
    best = (at + Math.max(0.05, sorted[place + 1]?.at ?? 0.05)) / 2;
  });
  return best;
}
