import { type MatchEvidence, evidenceFeatures } from '../match/calibrateScore.ts';
import { createScorer } from '../match/createScorer.ts';
import { exactKey } from '../text/exactKey.ts';
import type { LogisticExample } from './fitLogistic.ts';
import { foldText } from '../text/foldText.ts';
import { indexPhrasings } from '../match/indexPhrasings.ts';
import { unanswerableShare } from './measureFaq.ts';
import type { FaqSet } from './readFaqSets.ts';
import { tokenize } from '../text/tokenize.ts';

/** The evidence for the first three entries of every question of a set, to fit the calibration on. The set weighs 1 in all. */
export function collectEvidence({ entries, questions }: FaqSet): LogisticExample[] {
  const index = indexPhrasings(entries);
  const score = createScorer(index);
  const found: { readonly evidence: MatchEvidence; readonly right: boolean; readonly open: boolean }[] = [];
  for (const { text, entry } of questions) {
    const folded = foldText(text).text;
    // Exact questions have a score of their own.
    if (index.exact.has(exactKey(folded))) continue;
    const { byEntry, covered, size } = score(tokenize(folded));
    const ranked = [...byEntry].map((likeness, at) => ({ likeness, at })).sort((a, b) => b.likeness - a.likeness);
    for (const [place, { likeness, at }] of ranked.slice(0, 3).entries()) {
      if (likeness === 0) continue;
      const rival = ranked[place === 0 ? 1 : 0]?.likeness ?? 0;
      found.push({ evidence: { likeness, rival, covered, size }, right: entry !== null && index.entries[at]?.id === entry, open: entry === null });
    }
  }
  const open = found.filter((one) => one.open).length;
  return found.map((one) => ({
    features: evidenceFeatures(one.evidence),
    right: one.right,
    weight: one.open ? unanswerableShare / open : (1 - unanswerableShare) / (found.length - open),
  }));
}
