import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { cannedReply, knowledgeBase, knowledgeTest } from '../contract.ts';
import { cannedReplies, flows, knowledgeBases } from '../db/schema.ts';
import { createFlows } from '../flows/flows.ts';
import type { House } from '../house.ts';

const folder = join(import.meta.dirname, '..', '..', 'examples');

/** The examples that a new house opens with. The folder's name is the flow's slug. */
const examples = ['shop-support', 'bank-desk', 'clinic-booking'] as const;

const questions = z.array(z.object({ locale: knowledgeTest.shape.locale, text: knowledgeTest.shape.question, entry: knowledgeTest.shape.expects }));

const replies = z.array(cannedReply.pick({ shortcut: true, text: true }));

/**
 * Fills an empty database with the example flows, published, their knowledge with its test sets, and replies for agents. A
 * database that holds a flow or a knowledge base is left as it is: what operators made of the examples stays.
 */
export async function seedDemo(house: Pick<House, 'database' | 'committer' | 'registry' | 'knowledge' | 'wake' | 'now'>): Promise<void> {
  const { orm } = house.database;
  const kept = orm.get<{ count: number }>(sql`select (select count(*) from ${flows}) + (select count(*) from ${knowledgeBases}) as count`);
  if (kept.count > 0) return;
  const made = createFlows(house);
  const read = await Promise.all(
    examples.map(async (slug) => ({
      slug,
      flow: await readJson(slug, 'flow.json'),
      knowledge: knowledgeBase.parse(await readJson(slug, 'knowledge.json')),
      tests: questions.parse(await readJson(slug, 'questions.json')).map(({ locale, text, entry }) => ({ question: text, expects: entry, ...(locale === undefined ? {} : { locale }) })),
    })),
  );
  const atHand = replies.parse(await readJson('.', 'replies.json'));
  // Asked for together, they share one commit: all or nothing.
  await Promise.all([
    house.committer.run(() => {
      const at = house.now();
      orm.insert(cannedReplies).values(atHand.map(({ shortcut, text }) => ({ id: shortcut, shortcut, text: JSON.stringify(text), owner: null, createdAt: at, updatedAt: at }))).run();
    }),
    ...read.map(({ knowledge, tests }) => house.knowledge.replace(knowledge, { added: tests })),
    ...read.map(({ slug, flow }) => made.createPublished(slug, flow, { note: '', publishedBy: null })),
  ]);
}

async function readJson(slug: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, slug, file), 'utf8'));
}
