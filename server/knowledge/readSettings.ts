import { knowledgeSettings, type KnowledgeSettings } from '../contract.ts';

const kept = knowledgeSettings.partial();

/** A base's settings from its row; what was never set is as a new base has it. */
export function readSettings(text: string): KnowledgeSettings {
  const { categories = [], balance = 0, publishes = 'at-once' } = kept.parse(JSON.parse(text));
  return { categories, balance, publishes };
}
