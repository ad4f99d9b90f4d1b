import { handoff } from '../../engine/sdk/handoff.ts';
import type { Json } from '../../engine/sdk/value.ts';
import type { ChatService } from '../chat/chatService.ts';
import type { Store } from '../chat/store.ts';
import type { TurnInput } from '../chat/turn.ts';
import type { Person } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import type { AgentProfile, Agents } from '../staff/agents.ts';
import { deskTexts } from './deskTexts.ts';
import type { Joining, OpenHandoff, Queue } from './queue.ts';

export interface PutOn {
  readonly id: string;
  readonly agent: AgentProfile;
  readonly how: Joining;
  /** Told with it: who did it, and why. */
  readonly told: { readonly by: Person; readonly to?: string; readonly reason?: string };
  /** Within the transaction: whether it may still be done. */
  readonly check: (now: OpenHandoff) => void;
}

export interface Requeue {
  readonly id: string;
  /** Which team's queue it joins. */
  readonly team: (now: OpenHandoff) => string | null;
  /** Far ahead: a day of waiting for each time. */
  readonly front: boolean;
  /** One that nobody is on may be moved too. */
  readonly waiting?: boolean;
  readonly ending: 'transferred' | 'disconnected';
  /** What the log says of it. */
  readonly told: NonNullable<TurnInput['preceded']>;
  /** What the customer is told. */
  readonly text: string;
  /** Within the transaction: whether it may still be done. */
  readonly check: (now: OpenHandoff) => void;
}

/**
 * The ways in which a chat comes to an agent and back into the queue. Each is a turn of the conversation, with the queue's row
 * in the same transaction, and is checked against the queue within it.
 */
export function createMoves({ chat, store, queue, agents }: { readonly chat: ChatService; readonly store: Store; readonly queue: Queue; readonly agents: Agents }) {
  /**
   * Within a transaction: whether somebody may have one more chat.
   *
   * @throws {ProblemError} `agent.on-break`, `agent.full`.
   */
  function requireRoom(agent: AgentProfile): void {
    if (agent.state === 'break') throw new ProblemError('agent.on-break');
    if (queue.load(agent.userId) >= agent.maxChats) throw new ProblemError('agent.full', { details: { max: agent.maxChats } });
  }

  /** Puts an agent on a chat that waits, or that another is on. */
  async function putOn({ id, agent, how, told, check }: PutOn): Promise<void> {
    const asked = queue.handoff(id);
    if (asked === undefined) throw new ProblemError('chat.taken');
    const locale = store.conversation(id)?.locale ?? 'en';
    let ending: 'transferred' | 'taken' | 'other' = 'other';
    await chat.take(id, {
      ...settling(asked, 'accepted', { agent: agent.userId }, { how, ...told }),
      remark: { when: 'agent', text: deskTexts.joined(locale, agent.name) },
      check() {
        const now = queue.handoff(id);
        if (now?.effectId !== asked.effectId) throw new ProblemError('chat.taken');
        check(now);
        if (now.acceptedBy !== null) ending = how === 'taken' ? 'taken' : 'transferred';
      },
      alongside(status, now, seq) {
        if (status !== 'agent') return;
        queue.accept({ id, agent: agent.userId, how, ending, seq, now });
        agents.setIdle(agent.userId);
      },
    });
  }

  /** Puts a chat back into the queue and says so to the customer. */
  async function requeue({ id, team, front, waiting = false, ending, told, text, check }: Requeue): Promise<void> {
    const asked = queue.handoff(id);
    if (asked === undefined) throw new ProblemError('chat.not-yours');
    let goal: string | null = null;
    await chat.take(id, {
      ...settling(asked, 'requeued', null, {}),
      preceded: told,
      remark: { when: 'queued', text },
      check() {
        const now = queue.handoff(id);
        if (now?.effectId !== asked.effectId || (now.acceptedBy === null && !waiting)) throw new ProblemError('chat.not-yours');
        check(now);
        goal = team(now);
      },
      alongside(status, now) {
        if (status === 'queued') queue.requeue({ id, team: goal, front, ending, now });
      },
    });
  }

  return { putOn, requeue, requireRoom };
}

export type Moves = ReturnType<typeof createMoves>;

/** A person's decision, as the outcome of the flow's hand-off. */
export function settling(asked: OpenHandoff, outcome: 'accepted' | 'requeued' | 'returned' | 'resolved', data: null | { agent: string }, told: { readonly how?: Joining; readonly by?: Person; readonly to?: string; readonly reason?: string }): TurnInput {
  const logged: Json = { effect: asked.effectId, kind: handoff.kind, outcome, data, ...told, ...(told.by && { by: { ...told.by } }) };
  return { kind: 'settled', data: logged, event: { type: 'outcome', effect: asked.effectId, outcome, data } };
}
