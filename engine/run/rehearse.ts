import type { CompiledFlow } from '../compile/compileFlow.ts';
import type { Context, Fault, Spoken, Visit } from '../compile/context.ts';
import type { EffectRequest } from '../sdk/effect.ts';
import type { ContactFacts, InputEvent } from '../sdk/event.ts';
import type { Json, Value } from '../sdk/value.ts';
import { advance, begin, type Advance } from './advance.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';

/** What came of one thing that happened in a rehearsal. */
export interface Scene {
  readonly heard: boolean;
  readonly messages: readonly Spoken[];
  readonly visits: readonly Visit[];
  readonly faults: readonly Fault[];
  readonly requests: readonly EffectRequest[];
}

/** A conversation in memory: nothing is sent, the clock stands until it is moved, effects wait until they are answered. */
export interface Rehearsal {
  /** What the bot did before anybody said anything. */
  readonly opening: Scene;
  readonly type: (text: string) => Scene;
  readonly choose: (choice: string) => Scene;
  readonly askForPerson: () => Scene;
  /** The customer goes. */
  readonly leave: () => Scene;
  /**
   * Answers the pending effect; a scene that was not heard when there is none. A hand-off goes on being
   * pending: `accepted` with `{ agent }`, `requeued`, `resolved`, `returned` and `unavailable` with null are what people do; that nobody comes is
   * told by letting the time pass.
   */
  readonly answer: (outcome: string, data: Json) => Scene;
  /** Lets time go by, in milliseconds: every timer due meanwhile fires at its own moment. */
  readonly pass: (ms: number) => Scene;
  readonly now: () => number;
  readonly status: () => Advance['status'];
  readonly variables: () => Readonly<Record<string, Value>>;
  readonly choices: () => Context['choices'];
  readonly pending: () => EffectRequest | null;
  /** When the next timer is due, in milliseconds since 1970; null when none runs. */
  readonly nextDue: () => number | null;
}

/**
 * Plays a flow without a server, for tests and for trying a draft out. Between any two events the
 * conversation is written down and read again, as it would be in storage.
 *
 * @example rehearse(flow, { locale: 'en', now: 0 }).type('hello').messages
 */
export function rehearse(flow: CompiledFlow, start: { readonly locale: string; readonly variables?: Readonly<Record<string, Value>>; readonly contact?: ContactFacts; readonly now: number }): Rehearsal {
  const timers = new Map<string, number>();
  const requests = new Map<string, EffectRequest>();
  let now = start.now;
  let count = 0;
  const clock = () => ({ now, ids: () => `id-${(count += 1)}` });

  const opened = begin(flow, { locale: start.locale, variables: start.variables ?? {}, contact: start.contact }, clock());
  let snapshot: Snapshot = opened.snapshot;
  let status = opened.status;
  const opening = take(opened);

  function take(turn: Advance): Scene {
    snapshot = stored(flow, turn.snapshot);
    status = turn.status;
    for (const { id, due } of turn.timers) timers.set(id, due);
    for (const request of turn.requests) requests.set(request.id, request);
    for (const id of turn.cancelled) {
      timers.delete(id);
      requests.delete(id);
    }
    return { heard: turn.heard, messages: turn.messages, visits: turn.visits, faults: turn.faults, requests: turn.requests };
  }

  const happen = (event: InputEvent): Scene => take(advance(flow, snapshot, event, clock()));
  const pending = (): EffectRequest | null => requests.get(snapshot.context.effect?.id ?? '') ?? null;
  const earliest = (): [string, number] | null => [...timers].toSorted((a, b) => a[1] - b[1])[0] ?? null;

  return {
    opening,
    type: (text) => happen({ type: 'customer.text', text }),
    choose: (choice) => happen({ type: 'customer.choice', choice }),
    askForPerson: () => happen({ type: 'customer.handoff' }),
    leave: () => happen({ type: 'customer.left' }),
    answer: (outcome, data) => happen({ type: 'outcome', effect: pending()?.id ?? '', outcome, data }),
    pass(ms) {
      const until = now + ms;
      const scenes: Scene[] = [];
      for (let timer = earliest(); timer !== null && timer[1] <= until; timer = earliest()) {
        timers.delete(timer[0]);
        now = Math.max(now, timer[1]);
        scenes.push(happen({ type: 'timer', timer: timer[0] }));
      }
      now = until;
      return together(scenes);
    },
    now: () => now,
    status: () => status,
    variables: () => snapshot.context.variables,
    choices: () => snapshot.context.choices,
    pending,
    nextDue: () => earliest()?.[1] ?? null,
  };
}

function stored(flow: CompiledFlow, snapshot: Snapshot): Snapshot {
  const read = readSnapshot(flow, writeSnapshot(snapshot));
  if (read === null) throw new Error('the conversation does not survive being stored');
  return read;
}

function together(scenes: readonly Scene[]): Scene {
  return {
    heard: scenes.some((each) => each.heard),
    messages: scenes.flatMap((each) => each.messages),
    visits: scenes.flatMap((each) => each.visits),
    faults: scenes.flatMap((each) => each.faults),
    requests: scenes.flatMap((each) => each.requests),
  };
}
