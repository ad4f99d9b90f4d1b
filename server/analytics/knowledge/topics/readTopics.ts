import * as z from 'zod';
import type { KnowledgeTopics } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { AskedOf } from '../../filter/askedOf.ts';
import { findSegments } from '../../filter/findSegments.ts';
import { periodBefore } from '../../filter/periodOf.ts';
import { picked, pickedBy } from '../../filter/pickedBy.ts';
import type { Question } from '../fates/tellFates.ts';
import { countAsked } from '../figures/countAsked.ts';
import { helpedOf } from '../figures/helpedOf.ts';
import { readQuestions, type AskedOfBase } from '../readQuestions.ts';

const document = z.object({ nodes: z.array(z.object({ type: z.string(), config: z.unknown() })) });
const classes = z.object({ classes: z.array(z.object({ id: z.string(), name: z.unknown() })) });
const names = z.record(z.string(), z.string());
const prefix = 'class:';

/**
 * What was asked by topic. A question's topic is what the flow took the conversation to be about, the last time before it;
 * where it never did, the question is of none.
 */
export function readTopics(database: Database, asked: AskedOfBase): Omit<KnowledgeTopics, 'scope'> {
  const called = readNames(database, asked);
  if (called.size === 0) return { topics: [] };
  const [now, before] = [byTopic(database, asked), byTopic(database, { ...asked, period: periodBefore(asked.period, asked.zone) })];
  const topics = [...now].map(([topic, own]) => {
    const { asked: count, given } = countAsked(own);
    return { topic, name: called.get(topic) ?? {}, asked: count, askedBefore: countAsked(before.get(topic) ?? []).asked, given, helped: helpedOf(own) };
  });
  return { topics: topics.toSorted((one, other) => other.asked - one.asked || (one.topic < other.topic ? -1 : 1)) };
}

/** What each topic is called, in the newest version that has it. */
function readNames(database: Database, { filter }: Pick<AskedOf, 'filter'>): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const drawn = database.connection.prepare<[string], string>('select document from flow_versions v where exists (select 1 from segments s where s.flow_id = v.flow_id and s.version = v.version and s.id in (select value from json_each(?))) order by v.published_at').pluck();
  const called = new Map<string, Readonly<Record<string, string>>>();
  for (const text of drawn.iterate(JSON.stringify(findSegments(database, filter).ids))) {
    for (const { type, config } of document.safeParse(JSON.parse(text)).data?.nodes ?? []) {
      for (const { id, name } of (type === 'classify' && classes.safeParse(config).data?.classes) || []) called.set(id, names.safeParse(name).data ?? {});
    }
  }
  return called;
}

function byTopic(database: Database, asked: AskedOfBase): Map<string, Question[]> {
  const questions = readQuestions(database, asked);
  const told = new Map<string, { readonly seq: number; readonly topic: string }[]>();
  for (const { id, seq, outlet } of questions.length === 0 ? [] : database.connection.prepare<[object], { id: string; seq: number; outlet: string }>(visitsSql).iterate(pickedBy(database, asked))) {
    const one = { seq, topic: outlet.slice(prefix.length) };
    const known = told.get(id);
    if (known) known.push(one);
    else told.set(id, [one]);
  }
  const found = new Map<string, Question[]>();
  for (const question of questions) {
    const topic = told.get(question.conversationId)?.findLast(({ seq }) => seq < question.seq)?.topic;
    if (topic === undefined) continue;
    const known = found.get(topic);
    if (known) known.push(question);
    else found.set(topic, [question]);
  }
  return found;
}

// Conversation by conversation, or all visits there are would be looked at.
const visitsSql = `
  select c.id, v.seq, v.outlet from conversations c cross join visits v on v.conversation_id = c.id
  where ${picked} and v.outlet >= '${prefix}' and v.outlet < 'class;'
  order by c.created_at, c.id, v.seq`;
