import { handoff } from '../../../engine/sdk/handoff.ts';
import { wishes } from '../../../engine/sdk/wishes.ts';
import type { Value } from '../../../engine/sdk/value.ts';
import type { NewFlowTranscript, Step } from '../../../server/contract.ts';
import type { Happening } from './happening.ts';
import type { Moment } from './moment.ts';
import type { Point } from './tree.ts';

type Kept = NewFlowTranscript['transcript'];

/** A way through a trial as the transcript that a replay on the server is compared with. */
export function transcriptOf(title: string, path: readonly Point[]): Kept {
  const [begun] = path;
  const begin = begun?.what.type === 'begin' ? begun.what : { locale: 'zh', variables: {}, now: 0 };
  return {
    title,
    knowledge: [],
    locale: begin.locale,
    startsAt: new Date(begin.now).toISOString(),
    ...(Object.keys(begin.variables).length > 0 && { variables: { ...begin.variables } satisfies Record<string, Value> }),
    steps: stepsOf(path),
  };
}

/** What was done and what came of it, in the words of a transcript. */
export function stepsOf(path: readonly Point[]): Step[] {
  const steps: Step[] = [];
  let before: Moment['status'] = 'bot';
  for (let index = 0; index < path.length; ) {
    // A turn ends before the next thing that somebody does: outcomes that came at once belong to what asked for them.
    const length = 1 + path.slice(index + 1).findIndex((each) => each.what.type !== 'outcome');
    const turn = path.slice(index, length === 0 ? undefined : index + length);
    const [first] = turn;
    steps.push(...forcesOf(turn));
    if (first) steps.push(...deedsOf(first, path.slice(0, index).findLast(({ what }) => what.type !== 'outcome'), path.slice(index)));
    steps.push(...turn.flatMap(saidIn));
    const status: Moment['status'] = turn.at(-1)?.moment.status ?? before;
    if (status !== before) steps.push(status === 'queued' ? { status, ...wantedIn(turn) } : { status });
    before = status;
    index += turn.length;
  }
  return steps;
}

/**
 * A replay takes forced outcomes by kind and in order: so up to the last that was forced, those that were not are written too.
 */
function forcesOf(turn: readonly Point[]): Step[] {
  return turn.flatMap(({ what }, index) => {
    if (what.type !== 'outcome') return [];
    const pinned = turn.slice(index).some((each) => each.what.type === 'outcome' && each.what.kind === what.kind && each.what.forced);
    return pinned ? [{ forces: what.kind, outcome: what.outcome, data: what.data }] : [];
  });
}

function deedsOf({ what, moment }: Point, before: Point | undefined, rest: readonly Point[]): Step[] {
  switch (what.type) {
    case 'text':
      return [{ customer: what.text }];
    case 'choice':
      return [{ picks: what.label }];
    case 'ask-person':
      return [{ asksForPerson: true }];
    case 'leave':
      return [{ customerLeaves: true }];
    case 'agent':
      return [{ agent: what.deed, name: what.name }];
    case 'agent-says':
      return [{ agentSays: what.text, name: what.name }];
    case 'pass':
      return silence(before, what, lastOf(what, rest) ?? moment);
    case 'refused':
      return [what.what, { refused: what.code }];
    case 'begin':
    case 'outcome':
    case 'set':
      return [];
  }
}

/** Time that passes in one go may stop at several timers; it is one silence. */
function silence(before: Point | undefined, what: Extract<Happening, { type: 'pass' }>, last: Moment): Step[] {
  if (before?.what.type === 'pass' && before.what.until === what.until) return [];
  const ms = last.now - (before?.moment.now ?? last.now);
  return ms > 0 ? [{ silence: durationText(ms) }] : [];
}

function lastOf(what: Extract<Happening, { type: 'pass' }>, rest: readonly Point[]): Moment | undefined {
  let last: Moment | undefined;
  for (const point of rest) {
    if (point.what.type === 'pass' && point.what.until === what.until) last = point.moment;
    else if (point.what.type !== 'outcome') break;
  }
  return last;
}

const units = [['d', 86_400_000], ['h', 3_600_000], ['m', 60_000]] as const;

/** The largest figure that a transcript's silence may have. */
const largest = 999_999;

/** Milliseconds as a transcript writes them: `90s`, `10m`, `2h`, `3d`; rounded up to whole seconds, or where those have too many digits, to whole minutes. */
export function durationText(ms: number): string {
  const exact = units.find(([, size]) => ms % size === 0);
  if (exact) return `${ms / exact[1]}${exact[0]}`;
  const seconds = Math.ceil(ms / 1_000);
  return seconds > largest ? `${Math.ceil(ms / 60_000)}m` : `${seconds}s`;
}

function saidIn({ scene }: Point): Step[] {
  return [
    ...scene.messages.map(({ text, choices }): Step => (choices.length > 0 ? { bot: text, choices: choices.map(({ label }) => label) } : { bot: text })),
    // That a person is wanted is not what broke.
    ...scene.faults.filter(({ reason }) => !wishes.has(reason)).map(({ reason, node }): Step => ({ fault: reason, ...(node !== null && { node }) })),
  ];
}

function wantedIn(turn: readonly Point[]): { priority?: number; team?: string; note?: string; reason?: string } {
  const request = turn.flatMap(({ scene }) => scene.requests).findLast(({ kind }) => kind === handoff.kind);
  const asked = handoff.params.safeParse(request?.params);
  if (!asked.success) return {};
  const { team, note, priority, reason } = asked.data;
  const told = reason !== 'customer-asked' && wishes.has(reason);
  return { ...(priority !== 0 && { priority }), ...(team !== null && { team }), ...(note !== '' && { note }), ...(told && { reason }) };
}
