import type { KnowledgeBase } from '../contract.ts';
import type { KnowledgeReader } from '../effects/matchKnowledge.ts';
import { createMatcher } from '../understanding/match/createMatcher.ts';

/** Lets a conversation in memory ask knowledge bases that were read from files. */
export function knowledgeOf(bases: readonly KnowledgeBase[]): KnowledgeReader {
  const matchers = new Map(bases.map((base) => [base.slug, createMatcher(base.entries)]));
  return { matcher: (slug) => matchers.get(slug) };
}
