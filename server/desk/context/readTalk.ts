import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import { readSnapshot } from '../../../engine/run/snapshot.ts';
import type { ConversationRow } from '../../chat/store.ts';
import { said, type EntryKind, type StoredEntry } from '../../chat/log.ts';
import type { ChatContext } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { events } from '../../db/schema.ts';
import { makeBrief } from './brief/makeBrief.ts';
import { excerpt } from './excerpt.ts';
import { flowGuide } from './flowGuide.ts';
import { foldSteps } from './foldSteps.ts';
import { readMoods } from './readMoods.ts';
import { deedKinds, readStory, toldKinds } from './readStory.ts';
import { readVariables } from './readVariables.ts';
import { summarize } from './summary/summarize.ts';
import { toEntry } from '../../chat/toEntry.ts';

/** What is read at most: what happened, last; what the customer said meanwhile, and last of all; what was said first and last, for the summary. Steps told. */
const most = { deeds: 1_000, meanwhile: 400, latest: 200, first: 20, last: 120, steps: 200 } as const;

/** What the log of a conversation alone says of it. */
export type Talk = Pick<ChatContext, 'variables' | 'path' | 'earlier' | 'moods' | 'brief' | 'summary'>;

const at = sql.placeholder;

/** Makes the function that reads what a log says: some hundred entries of it, however long it is. Its statements are prepared once. */
export function createTalkReader({ orm }: Database): (conversation: ConversationRow, flow: CompiledFlow) => Talk {
  const entries = (kinds: readonly EntryKind[], order: typeof asc, limit: number) =>
    orm
      .select()
      .from(events)
      .where(and(eq(events.conversationId, at('id')), gte(events.seq, at('from')), lte(events.seq, at('upTo')), inArray(events.kind, [...kinds])))
      .orderBy(order(events.seq))
      .limit(limit)
      .prepare();
  const deeds = entries(deedKinds, desc, most.deeds + 1);
  const meanwhile = entries(['customer'], desc, most.meanwhile);
  const latest = entries(['customer'], desc, most.latest);
  const first = entries(['customer', 'agent'], asc, most.first);
  const last = entries(['customer', 'agent'], desc, most.last);

  return ({ id, seq, snapshot }, flow) => {
    const where = { id, from: 0, upTo: seq };
    const done = deeds.all(where);
    const within = { id, from: done.at(-1)?.seq ?? 0, upTo: done[0]?.seq ?? 0 };
    const guide = flowGuide(flow);
    const story = readStory(inOrder(done.slice(0, most.deeds), meanwhile.all(within), latest.all(where)).flatMap((entry) => toEntry(entry, toldKinds) ?? []), guide);
    const moods = readMoods(story.texts);
    const variables = readVariables(flow, readSnapshot(flow, snapshot));
    const steps = foldSteps(story.steps);
    const talk = inOrder(first.all(where), last.all(where)).flatMap(toSpoken);
    return {
      variables,
      path: steps.slice(-most.steps).map(({ seq: place, at: time, node, outlet, meaning, said: words, times }) => ({
        seq: place,
        at: new Date(time).toISOString(),
        node,
        type: guide.type(node),
        icon: guide.icon(node),
        title: guide.title(node),
        outlet,
        outletTitle: outlet === null ? null : guide.outlet(node, outlet),
        meaning,
        said: excerpt(words, 120),
        times,
      })),
      earlier: done.length > most.deeds || steps.length > most.steps,
      moods: moods.map(({ seq: place, at: time, score, anger, text }) => ({ seq: place, at: new Date(time).toISOString(), score, anger, text: excerpt(text, 120) })),
      brief: makeBrief({ story, guide, moods, variables }),
      summary: summarize(talk),
    };
  };
}

/** Each entry once, oldest first. */
function inOrder(...lists: readonly (readonly StoredEntry[])[]): StoredEntry[] {
  return [...new Map(lists.flat().map((entry) => [entry.seq, entry])).values()].toSorted((a, b) => a.seq - b.seq);
}

function toSpoken({ seq, kind, data }: StoredEntry): { seq: number; from: 'customer' | 'agent'; text: string }[] {
  const message = said.safeParse(JSON.parse(data ?? 'null')).data;
  return message === undefined ? [] : [{ seq, from: kind === 'agent' ? 'agent' : 'customer', text: message.text }];
}
