import type { BalancePreview, KnowledgeTest } from '../contract.ts';
import { askMatcher } from './askMatcher.ts';
import { createBreather } from './createBreather.ts';
import { thresholdsAt, type KnowledgeMatcher, type Thresholds } from './openMatcher.ts';

/** What a preview looks at. */
export interface BalanceSetting {
  readonly matcher: KnowledgeMatcher;
  /** The slider as it would be, and as it is. */
  readonly balance: number;
  readonly inForce: number;
  readonly tests: readonly KnowledgeTest[];
  /** What customers asked lately. */
  readonly questions: readonly string[];
}

type Decision = 'answered' | 'unsure' | 'missed';

/** Differences told. */
const told = 20;

/**
 * What the slider would change: the test set (`right`: the expected entry is answered, or nothing where nothing is expected;
 * `wrong`: anything else is answered; `missed`: nothing is), and what customers asked lately. Each text is matched once;
 * the slider only moves where a score begins to count.
 */
export async function previewBalance({ matcher, balance, inForce, tests, questions }: BalanceSetting): Promise<BalancePreview> {
  const breathe = createBreather();
  const now = thresholdsAt(inForce);
  const then = thresholdsAt(balance);
  const differences: BalancePreview['differences'] = [];
  const ask = async (text: string): Promise<{ entry: string | null; score: number; decision: Decision }> => {
    await breathe();
    const [best] = (await askMatcher(matcher, text, { limit: 1 })).ranked;
    const [entry, score] = [best?.entry.id ?? null, best?.score ?? 0];
    const [from, to] = [decide(score, now), decide(score, then)];
    if (from !== to && differences.length < told) differences.push({ text, from, to, entry, score });
    return { entry, score, decision: to };
  };

  const outcome = { right: 0, asked: tests.length, wrong: 0, missed: 0 };
  for (const { question, expects } of tests) {
    const { entry, decision } = await ask(question);
    if (decision === 'answered' ? entry === expects : expects === null) outcome.right += 1;
    else if (decision === 'answered') outcome.wrong += 1;
    else outcome.missed += 1;
  }
  const fates = { answered: 0, unsure: 0, missed: 0 };
  for (const text of questions) fates[(await ask(text)).decision] += 1;
  return { balance, answeredFrom: then.answered, unsureFrom: then.unsure, tests: outcome, questions: fates, differences };
}

function decide(score: number, { answered, unsure }: Thresholds): Decision {
  return score >= answered ? 'answered' : score >= unsure ? 'unsure' : 'missed';
}
