import type { BriefLine } from '../../../contract.ts';
import type { BriefSource } from './briefSource.ts';
import { tellFacts } from './tellFacts.ts';
import { tellFailed } from './tellFailed.ts';
import { tellFeels } from './tellFeels.ts';
import { tellTried } from './tellTried.ts';
import { tellWants } from './tellWants.ts';

/**
 * What somebody who takes a conversation over has to know, in both languages, without any model: what the customer wants, what
 * was tried, what failed, how they feel, and what is known. Every sentence is made of fixed words, of what the customer wrote,
 * and of what the operator wrote; nothing is guessed. Never throws.
 */
export function makeBrief(source: BriefSource): BriefLine[] {
  return [...tellWants(source), ...tellTried(source), ...tellFailed(source), ...tellFeels(source), ...tellFacts(source)];
}
