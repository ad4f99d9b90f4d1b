import type { BalancePreview, KnowledgeTest } from '../contract.ts';
import type { KnowledgeMatcher } from '../understanding/match/createMatcher.ts';
import type { AskMatcher } from './createAsking.ts';
import { createBreather } from './createBreather.ts';

/** What a preview looks at. */
export interface BalanceSetting {
  readonly matcher: KnowledgeMatcher;
  readonly ask: AskMatcher;
  /** The slider as it would be, and as it is. */
  readonly balance: number;
  readonly inForce: number;
  readonly tests: readonly KnowledgeTest[];
  /** What customers asked lately. */
  readonly questions: readonly string[];
}

/** Differences told. */
const told = 20;

/**
 * What the slider would change: the test set (`right`: the expected entry is answered, or nothing where nothing is expected;
 * `wrong`: anything else is answered; `missed`: nothing is), and what customers asked lately.
 */
export async function previewBalance({ matcher, ask, balance, inForce, tests, questions }: BalanceSetting): Promise<BalancePreview> {
  const breathe = createBreather();
  const now = matcher.preview(inForce).thresholds;
  const then = matcher.preview(balance).thresholds;
  const differences: BalancePreview['differences'] = [];
  const decide = async (text: string) => {
    await breathe();
    const { decision: to, ranked: [best] } = await ask(matcher, text, { limit: 1, thresholds: then });
    const { decision: from } = matcher.match(text, { limit: 1, thresholds: now });
    const entry = best?.entry.id ?? null;
    if (from !== to && differences.length < told) differences.push({ text, from, to, entry, score: Math.min(1, best?.score ?? 0) });
    return { entry, decision: to };
  };

  const outcome = { right: 0, asked: tests.length, wrong: 0, missed: 0 };
  for (const { question, expects } of tests) {
    const { entry, decision } = await decide(question);
    if (decision === 'answered' ? entry === expects : expects === null) outcome.right += 1;
    else if (decision === 'answered') outcome.wrong += 1;
    else outcome.missed += 1;
  }
  const fates = { answered: 0, unsure: 0, missed: 0 };
  for (const text of questions) fates[(await decide(text)).decision] += 1;
  return { balance, answeredFrom: then.answered, unsureFrom: then.unsure, tests: outcome, questions: fates, differences };
}
