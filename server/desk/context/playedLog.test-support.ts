import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compileFlow, type CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import { readSnapshot } from '../../../engine/run/snapshot.ts';
import { json } from '../../../engine/sdk/value.ts';
import { registry } from '../../../nodes/registry.ts';
import { readFlowFile } from '../../cli/readFlowFile.ts';
import { readKnowledgePath } from '../../cli/readKnowledgePath.ts';
import type { Entry } from '../../chat/log.ts';
import { replay } from '../../chat/replay.ts';
import type { KnowledgeReader } from '../../effects/matchKnowledge.ts';
import { readSentiment } from '../../understanding/sentiment/readSentiment.ts';
import { durationMs } from '../../transcript/durationMs.ts';
import { knowledgeOf } from '../../transcript/knowledgeOf.ts';
import { openTrial, type Trial } from '../../transcript/openTrial.ts';
import { isDeed, transcript, type Deed } from '../../transcript/transcript.ts';
import type { BriefSource } from './brief/briefSource.ts';
import { flowGuide } from './flowGuide.ts';
import { readStory, toldKinds } from './readStory.ts';
import { toEntry } from '../../chat/toEntry.ts';
import { readVariables } from './readVariables.ts';

/** The log of a recorded conversation, played up to a deed of it; of all of them when none is told. */
export function playedLog(file: string, deeds = Infinity): { readonly flow: CompiledFlow; readonly entries: readonly Entry[]; readonly snapshot: string } {
  const near = (path: string): string => resolve(dirname(file), path);
  const { flow: path, knowledge, locale, variables, startsAt, steps } = transcript.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { flow, reader } = placeOf(near(path), knowledge.map(near));
  const trial = openTrial({ flow, registry, knowledge: reader, locale, variables, now: Date.parse(startsAt) });
  const stored = [...trial.opening, ...steps.filter(isDeed).slice(0, deeds).flatMap((deed) => perform(trial, deed))];
  trial.close();
  return { flow, snapshot: replay(flow, stored).snapshot, entries: stored.flatMap((each) => toEntry(each, toldKinds) ?? []) };
}

const places = new Map<string, { readonly flow: CompiledFlow; readonly reader: KnowledgeReader }>();

/** A flow and its knowledge, made ready once for all of its conversations. */
function placeOf(path: string, knowledge: readonly string[]) {
  const key = [path, ...knowledge].join(' ');
  const known = places.get(key);
  if (known !== undefined) return known;
  const compilation = compileFlow(readFlowFile(path), registry);
  if (!compilation.ok) throw new Error(path);
  const place = { flow: compilation.flow, reader: knowledgeOf(knowledge.map((each) => readKnowledgePath(each))) };
  places.set(key, place);
  return place;
}

/** What a brief is made of, out of a played log. */
export function sourceOf({ flow, entries, snapshot }: ReturnType<typeof playedLog>): BriefSource {
  const guide = flowGuide(flow);
  const story = readStory(entries, guide);
  const moods = story.texts.filter(({ chosen }) => !chosen).map(({ seq, text }) => ({ seq, text, ...readSentiment(text) }));
  return { story, guide, moods, variables: readVariables(flow, readSnapshot(flow, snapshot)) };
}

function perform(trial: Trial, deed: Deed): ReturnType<Trial['type']> {
  if ('customer' in deed) return trial.type(deed.customer);
  if ('silence' in deed) return trial.pass(durationMs(deed.silence) ?? 0);
  if ('asksForPerson' in deed) return trial.askForPerson();
  if ('agent' in deed) return trial.agent(deed.agent, deed.name ?? '');
  if ('agentSays' in deed) return trial.agentSays(deed.agentSays, deed.name ?? '');
  if ('picks' in deed) return trial.choose(trial.choices().find(({ label }) => label === deed.picks)?.id ?? '');
  if ('customerLeaves' in deed) return trial.leave();
  trial.force({ kind: deed.forces, outcome: deed.outcome, data: json.parse(deed.data) });
  return [];
}
