import { knowledgeCare } from './knowledgeCare.ts';
import { knowledgeTrial } from './knowledgeTrial.ts';

/** Texts of what is done with a knowledge base beside writing its entries. */
export const knowledgeWork = { zh: { ...knowledgeTrial.zh, ...knowledgeCare.zh }, en: { ...knowledgeTrial.en, ...knowledgeCare.en } };
