import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { compileFlow } from '../engine/compile/compileFlow.ts';
import { checkFlow } from '../engine/prove/checkFlow.ts';
import { rehearse, type Rehearsal, type Scene } from '../engine/run/rehearse.ts';
import { json, parseFlow, value, wishes } from '../engine/sdk/index.ts';
import { registry } from './registry.ts';

/** What happens. */
const happening = z.union([
  z.strictObject({ customer: z.string() }),
  z.strictObject({ choose: z.string() }),
  z.strictObject({ handoff: z.literal(true) }),
  z.strictObject({ passes: z.string().regex(/^\d+[smhd]$/) }),
  z.strictObject({ outcome: z.string(), data: json }),
]);

/** What must have come of the last happening. Every message of the bot has to be told, in order. */
const observation = z.union([
  z.strictObject({ bot: z.string(), choices: z.array(z.string()).optional() }),
  z.strictObject({ status: z.enum(['bot', 'queued', 'agent', 'closed']) }),
  z.strictObject({ variables: z.record(z.string(), value) }),
  z.strictObject({ asks: z.string(), params: z.record(z.string(), json).optional() }),
  z.strictObject({ left: z.string(), by: z.string() }),
]);

/** A small flow with a conversation through it: the node's example and its test. */
const example = z.strictObject({
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  locale: z.string(),
  now: z.iso.datetime(),
  document: json,
  transcript: z.array(z.union([happening, observation])).min(1),
});

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) => each.isDirectory()).map((each) => each.name);
const files = folders.flatMap((folder) => readdirSync(`${import.meta.dirname}/${folder}`).filter((name) => name.endsWith('.flow.json')).map((name) => `${folder}/${name}`));

test('every node type has an example', () => {
  expect(Object.keys(registry).filter((type) => !files.some((file) => file.startsWith(`${type}/`)))).toEqual([]);
});

test.each(files)('%s is a flow without problems, and its transcript comes true', (file) => {
  const { document, locale, now, transcript } = example.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));
  const parsed = parseFlow(document);
  if (!parsed.ok) expect.fail(JSON.stringify(parsed.problems, null, 2));
  const compiled = compileFlow(parsed.document, registry);
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.problems, null, 2));
  expect(checkFlow(parsed.document, registry)).toEqual([]);

  const talk = rehearse(compiled.flow, { locale, now: Date.parse(now) });
  let scene = talk.opening;
  let told = 0;
  transcript.forEach((step, index) => {
    const where = `step ${index}: ${JSON.stringify(step)}`;
    const done = happening.safeParse(step);
    if (done.success) {
      expect(scene.messages.slice(told), `untold before ${where}`).toEqual([]);
      scene = happen(talk, done.data);
      told = 0;
      expect(scene.faults.filter(({ reason }) => !wishes.has(reason)), where).toEqual([]);
      expect(scene.heard || 'passes' in done.data, `unheard: ${where}`).toBe(true);
      return;
    }
    const seen = observation.parse(step);
    if ('bot' in seen) {
      const message = scene.messages[told];
      expect(message?.text, where).toBe(seen.bot);
      if (seen.choices) expect(message?.choices.map((each) => each.label), where).toEqual(seen.choices);
      told += 1;
    } else observe(talk, scene, seen, where);
  });
  expect(scene.messages.slice(told), 'untold at the end').toEqual([]);
});

function happen(talk: Rehearsal, step: z.infer<typeof happening>): Scene {
  if ('customer' in step) return talk.type(step.customer);
  if ('choose' in step) return talk.choose(step.choose);
  if ('handoff' in step) return talk.askForPerson();
  if ('passes' in step) return talk.pass(Number.parseInt(step.passes, 10) * { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[step.passes.slice(-1)]!);
  return talk.answer(step.outcome, step.data);
}

function observe(talk: Rehearsal, scene: Scene, seen: Exclude<z.infer<typeof observation>, { bot: string }>, where: string): void {
  if ('status' in seen) expect(talk.status(), where).toBe(seen.status);
  else if ('variables' in seen) expect(talk.variables(), where).toMatchObject(seen.variables);
  else if ('asks' in seen) expect(talk.pending(), where).toMatchObject({ kind: seen.asks, params: seen.params ?? {} });
  else expect(scene.visits.filter((each) => each.node === seen.left).map((each) => each.outlet), where).toContain(seen.by);
}
