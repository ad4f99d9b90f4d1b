import * as z from 'zod';
import { rescueOutlet } from '../../../engine/compile/context.ts';
import type { Meaning } from '../../../engine/sdk/node.ts';
import { classify, faqMatch } from '../../../nodes/effects.ts';
import { isWay } from '../../../nodes/outlets.ts';
import type { Entry, EntryKind } from '../../chat/log.ts';
import type { FlowGuide } from './flowGuide.ts';

/** Kinds of log entries that a story is read from: what happened, and with what the customer says. */
export const deedKinds = ['entered', 'passed', 'left', 'settled', 'fault', 'rated'] as const satisfies readonly EntryKind[];
export const toldKinds = ['customer', ...deedKinds] as const satisfies readonly EntryKind[];

/** Something said by the customer, typed or chosen. */
export interface CustomerText {
  readonly seq: number;
  readonly at: number;
  readonly text: string;
  readonly chosen: boolean;
  /** As it was read when it came; undefined in older logs. */
  readonly mood: { readonly score: number; readonly anger: number; readonly complaint: number } | undefined;
}

/** A node on the way. `seq` is its own place in the log, `near` that of the customer's message before it. */
export interface Step {
  readonly seq: number;
  readonly near: number | null;
  readonly at: number;
  readonly node: string | null;
  outlet: string | null;
  meaning: Meaning | null;
  /** What the customer said there last, and its place; empty and null when nothing. */
  said: string;
  heard: number | null;
  /** How many texts they typed there, and whether the last thing they did was to choose. */
  typed: number;
  chose: boolean;
}

/** A question that the knowledge answered: by itself, or because the customer chose it. */
export interface Answer {
  readonly seq: number;
  readonly near: number | null;
  readonly question: string;
  helpful: boolean | null;
}

/** What happened in a conversation, as far as it matters to whoever takes it over. Everything is oldest first. */
export interface Story {
  readonly texts: readonly CustomerText[];
  readonly steps: readonly Step[];
  readonly answers: readonly Answer[];
  /** Texts that the knowledge had no answer to. */
  readonly misses: readonly { readonly near: number | null; readonly text: string }[];
  /** Questions that came nearest where the knowledge was not sure and the customer took none; and the one that is on offer now. */
  readonly declined: readonly { readonly near: number | null; readonly question: string }[];
  readonly offered: { readonly near: number | null; readonly question: string } | undefined;
  readonly topics: readonly { readonly near: number | null; readonly node: string | null; readonly topic: string }[];
  readonly faults: readonly { readonly near: number | null; readonly node: string | null; readonly reason: string }[];
}

const share = z.number().min(0).max(1);
const shapes = {
  customer: z.object({ text: z.string().optional(), choice: z.string().optional(), mood: z.object({ score: share, anger: share, complaint: share }).optional().catch(undefined) }),
  settled: z.object({ kind: z.string(), outcome: z.string(), data: z.unknown() }),
  answered: z.object({ question: z.string() }),
  unsure: z.object({ suggestions: z.array(z.object({ question: z.string() })).min(1) }),
  classified: z.object({ class: z.string() }),
  fault: z.object({ reason: z.string() }),
  rated: z.object({ seq: z.number(), helpful: z.boolean() }),
} as const;

/** Reasons for which a person took over without anything being broken, or understood too little. */
const wanted: ReadonlySet<string> = new Set(['customer-asked', 'asked-in-words', 'complaint-repeated', 'mood-low', 'mood-fell', 'taken-over']);

/** Whether a reason for a rescue says that something broke. */
export function isBreakage(reason: string): boolean {
  return !wanted.has(reason) && reason !== 'node-unmet';
}

/** Reads what happened from a part of a log, oldest first. Never throws: entries of unknown kinds and shapes say nothing. */
export function readStory(entries: readonly Entry[], guide: Pick<FlowGuide, 'meaning'>): Story {
  const texts: CustomerText[] = [];
  const steps: Step[] = [];
  const answers: Answer[] = [];
  const misses: Story['misses'][number][] = [];
  const declined: Story['declined'][number][] = [];
  const topics: Story['topics'][number][] = [];
  const faults: Story['faults'][number][] = [];
  /** Where it waits, and what is on offer there. */
  let here: Step | undefined;
  let offered: { readonly node: string | null; readonly near: number | null; readonly questions: readonly [string, ...string[]] } | undefined;
  let near: number | null = null;

  for (const { seq, at, kind, node, outlet, data } of entries) {
    if (kind === 'customer') {
      const said = shapes.customer.safeParse(data).data;
      const text = said?.text ?? said?.choice;
      if (said === undefined || text === undefined) continue;
      near = seq;
      const chosen = said.choice !== undefined;
      texts.push({ seq, at, text, chosen, mood: said.mood });
      if (here !== undefined) Object.assign(here, { said: text, heard: seq, chose: chosen, typed: here.typed + (chosen ? 0 : 1) });
    } else if (kind === 'entered' || kind === 'passed') {
      const step: Step = { seq, near, at, node, outlet, meaning: guide.meaning(node, outlet), said: '', heard: null, typed: 0, chose: false };
      steps.push(step);
      if (kind === 'entered') here = step;
      else choose(node, outlet, seq);
    } else if (kind === 'left') {
      const left = here?.node === node ? here : undefined;
      if (left !== undefined) Object.assign(left, { outlet, meaning: guide.meaning(node, outlet) });
      here = undefined;
      choose(node, outlet, seq);
    } else if (kind === 'settled') settle(seq, node, data);
    else if (kind === 'fault') {
      const reason = shapes.fault.safeParse(data).data?.reason;
      if (reason === undefined) continue;
      faults.push({ near, node, reason });
      const left = steps.findLast((step) => step.outlet === rescueOutlet);
      if (left !== undefined && left.node === node) left.meaning = isBreakage(reason) ? 'failed' : reason === 'node-unmet' ? 'unmet' : 'escalated';
    } else if (kind === 'rated') {
      const rated = shapes.rated.safeParse(data).data;
      const answer = rated && answers.findLast((each) => each.seq < rated.seq);
      if (answer) answer.helpful = rated.helpful;
    }
  }
  return { texts, steps, answers, misses, declined, offered: offered && { near: offered.near, question: offered.questions[0] }, topics, faults };

  function settle(seq: number, node: string | null, raw: unknown): void {
    const came = shapes.settled.safeParse(raw).data;
    if (came === undefined) return;
    const { kind, outcome, data } = came;
    if (kind === classify.kind && outcome === 'classified') {
      const topic = shapes.classified.safeParse(data).data?.class;
      if (topic !== undefined) topics.push({ near, node, topic });
    }
    if (kind !== faqMatch.kind) return;
    // It was said in other words.
    decline(node);
    if (outcome === 'answered') {
      const question = shapes.answered.safeParse(data).data?.question;
      if (question !== undefined) answers.push({ seq, near, question, helpful: null });
    } else if (outcome === 'unsure') {
      const [first, ...others] = shapes.unsure.safeParse(data).data?.suggestions ?? [];
      if (first !== undefined) offered = { node, near, questions: [first.question, ...others.map(({ question }) => question)] };
    } else if (outcome === 'missed') misses.push({ near, text: texts.at(-1)?.text ?? '' });
  }

  /** A question on offer was taken when its node is left by the answer, or by the entry's own way. */
  function choose(node: string | null, outlet: string | null, seq: number): void {
    if (offered === undefined || offered.node !== node) return;
    const [nearest] = offered.questions;
    const said = texts.at(-1)?.text ?? nearest;
    if (outlet === 'answered' || isWay(outlet)) answers.push({ seq, near, question: offered.questions.find((each) => each === said) ?? nearest, helpful: null });
    else if (outlet !== rescueOutlet) return decline(node);
    offered = undefined;
  }

  function decline(node: string | null): void {
    if (offered === undefined || offered.node !== node) return;
    declined.push({ near, question: offered.questions[0] });
    offered = undefined;
  }
}
