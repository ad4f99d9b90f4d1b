import type { ChatService } from '../chat/chatService.ts';
import type { ConversationRow, Store } from '../chat/store.ts';
import type { DeskChat, DeskEntries, Person, StaffMember, TransferRequest } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import { ProblemError } from '../problem.ts';
import type { AgentProfile, Agents } from '../staff/agents.ts';
import { supervises, type DeskAccess } from './access.ts';
import type { Chats } from './chats.ts';
import { settling, type Moves } from './moves.ts';
import type { OpenHandoff, Queue } from './queue.ts';
import { deskTexts } from './deskTexts.ts';

export interface DeskHouse {
  readonly chat: ChatService;
  readonly store: Store;
  readonly chats: Chats;
  readonly queue: Queue;
  readonly agents: Agents;
  readonly access: DeskAccess;
  readonly moves: Moves;
  readonly committer: Committer;
}

/**
 * What staff do with the chats that want a person. Whatever changes a conversation is a turn like any other, with the
 * queue's row in the same transaction; each deed is checked against the queue within it.
 */
export function createDesk({ chat, store, chats, queue, agents, access, moves: { putOn, requeue, requireRoom }, committer }: DeskHouse) {
  function known(id: string, staff: StaffMember): { chat: DeskChat; conversation: ConversationRow } {
    access.require(staff, id);
    const found = chats.find(id);
    const conversation = store.conversation(id);
    if (found === undefined || conversation === undefined) throw new ProblemError('conversation.unknown');
    return { chat: found, conversation };
  }

  function sees(staff: StaffMember, chat: Parameters<DeskAccess['sees']>[1]): boolean {
    return access.sees(staff, chat, { teams: agents.profile(staff.id)?.teams ?? [], isStaffed: agents.isStaffed });
  }

  /** @throws {ProblemError} `chat.other-team`: who may read a chat may not always take it. */
  function requireForThem({ team, reservedFor }: OpenHandoff, staff: StaffMember): void {
    const waiting = { status: 'queued', acceptedBy: null, reservedFor: reservedFor === null ? null : { id: reservedFor, name: '' }, team } as const;
    if (!sees(staff, waiting)) throw new ProblemError('chat.other-team');
  }

  /** The chat after a deed: one may see what one has just done, though it is no longer theirs. */
  function after(id: string): DeskChat {
    const found = chats.find(id);
    if (found === undefined) throw new ProblemError('conversation.unknown');
    return found;
  }

  function profile(userId: string): AgentProfile {
    const found = agents.profile(userId);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  /** Ends the open hand-off of a chat with one of its outcomes. Its agent may, and whoever stands in for one who has gone. */
  async function end(id: string, staff: StaffMember, outcome: 'returned' | 'resolved'): Promise<DeskChat> {
    known(id, staff);
    const asked = queue.handoff(id);
    if (asked === undefined) throw new ProblemError('chat.not-yours');
    await chat.take(id, {
      ...settling(asked, outcome, null, { by: personOf(staff) }),
      settles: asked.effectId,
      check: () => requireHeld(id, staff, asked.effectId),
    });
    return after(id);
  }

  /** @throws {ProblemError} `chat.not-yours` unless they are on it, or supervise whoever is. */
  function requireHeld(id: string, staff: StaffMember, effectId?: string): OpenHandoff {
    const now = queue.handoff(id);
    const mine = now !== undefined && now.acceptedBy !== null && (effectId === undefined || now.effectId === effectId) && (now.acceptedBy === staff.id || supervises(staff));
    if (!mine) throw new ProblemError('chat.not-yours');
    return now;
  }

  return {
    /**
     * Puts an agent on a waiting chat. Of several at once exactly one gets it; for that one it is safe to repeat.
     *
     * @throws {ProblemError} `chat.taken`, `chat.other-team`, `agent.full`, `agent.on-break`, `conversation.unknown`.
     */
    async accept(id: string, staff: StaffMember): Promise<DeskChat> {
      if (queue.handoff(id)?.acceptedBy === staff.id) return after(id);
      const held = queue.handoff(id);
      // Whoever could have taken it hears that it is taken; to others it is not there.
      if (held?.acceptedBy && sees(staff, { status: 'queued', acceptedBy: null, reservedFor: null, team: held.team })) throw new ProblemError('chat.taken');
      known(id, staff);
      const agent = profile(staff.id);
      try {
        await putOn({
          id,
          agent,
          how: 'accepted',
          told: { by: personOf(staff) },
          check(now) {
            if (now.acceptedBy !== null) throw new ProblemError('chat.taken');
            requireForThem(now, staff);
            requireRoom(profile(staff.id));
          },
        });
      } catch (error) {
        if (!(error instanceof ProblemError && error.code === 'chat.taken' && queue.handoff(id)?.acceptedBy === staff.id)) throw error;
      }
      return after(id);
    },

    /**
     * Gives a waiting chat to an agent who is available and has room, as the routing has found.
     *
     * @throws {ProblemError} `chat.taken`, `agent.full`, when that is not so any more.
     */
    assign: (id: string, agent: AgentProfile): Promise<void> =>
      putOn({
        id,
        agent,
        how: 'routed',
        told: { by: { id: agent.userId, name: agent.name } },
        check(now) {
          if (now.acceptedBy !== null || now.reservedFor !== null) throw new ProblemError('chat.taken');
          const then = profile(agent.userId);
          if (then.state !== 'available' || !then.connected) throw new ProblemError('agent.on-break');
          requireRoom(then);
        },
      }),

    /**
     * Says something to the customer. The same `messageId` of the same agent again gets the stored answer.
     *
     * @throws {ProblemError} `chat.not-yours`, `conversation.unknown`.
     */
    async say(id: string, staff: StaffMember, { messageId, text }: { readonly messageId: string; readonly text: string }): Promise<DeskEntries> {
      const before = known(id, staff).conversation.seq;
      const { status, cursor, messages } = await chat.take(id, {
        // Apart from the ids that the customer's client and other agents give.
        messageId: `${staff.id}/${messageId}`,
        kind: 'agent',
        data: { text, name: staff.name, messageId },
        event: null,
        check: (conversation) => {
          if (conversation.status !== 'agent' || queue.handoff(id)?.acceptedBy !== staff.id) throw new ProblemError('chat.not-yours');
        },
        alongside: (_status, now, seq) => queue.markRead(id, staff.id, Math.min(before, seq), now),
      });
      return { status, cursor, messages: messages.map((each) => ({ ...each, by: personOf(staff) })), earlier: false, customerRead: queue.readUpTo(id, 'customer') };
    },

    /** Gives a chat back to the bot. */
    giveBack: (id: string, staff: StaffMember): Promise<DeskChat> => end(id, staff, 'returned'),

    /** Ends a chat whose matter is resolved. */
    close: (id: string, staff: StaffMember): Promise<DeskChat> => end(id, staff, 'resolved'),

    /**
     * Passes a chat on: to an agent, who is on it at once, or into a team's queue, where it keeps its place.
     *
     * @throws {ProblemError} `chat.not-yours`, `agent.full`, `agent.absent`, `agent.on-break`, `record.unknown`.
     */
    async transfer(id: string, staff: StaffMember, request: TransferRequest): Promise<DeskChat> {
      const { locale } = known(id, staff).conversation;
      const by = personOf(staff);
      if ('agent' in request) {
        const agent = profile(request.agent);
        await putOn({
          id,
          agent,
          how: 'transferred',
          told: { by, to: agent.name, reason: request.reason },
          check(now) {
            requireHeld(id, staff);
            if (now.acceptedBy === agent.userId) throw new ProblemError('chat.taken');
            const then = profile(agent.userId);
            if (!then.connected) throw new ProblemError('agent.absent');
            requireRoom(then);
          },
        });
      } else {
        const { team, reason } = request;
        if (team !== null && !agents.isTeam(team)) throw new ProblemError('record.unknown');
        await requeue({
          id,
          waiting: supervises(staff),
          team: () => team,
          front: false,
          ending: 'transferred',
          told: { kind: 'transferred', data: { by: { ...by }, to: team ?? '', reason } },
          text: deskTexts.passedOn(locale),
          check(now) {
            if (now.acceptedBy !== null) requireHeld(id, staff);
          },
        });
      }
      return after(id);
    },

    /**
     * Puts a supervisor on a chat: the bot's, a waiting one, or another's.
     *
     * @throws {ProblemError} `auth.forbidden`, `agent.full`, `conversation.closed`.
     */
    async takeOver(id: string, staff: StaffMember): Promise<DeskChat> {
      if (!supervises(staff)) throw new ProblemError('auth.forbidden');
      const { conversation } = known(id, staff);
      const agent = profile(staff.id);
      if (conversation.status === 'closed') throw new ProblemError('conversation.closed');
      if (queue.handoff(id)?.acceptedBy === staff.id) return after(id);
      requireRoom(agent);
      if (conversation.status === 'bot') {
        await chat.take(id, {
          kind: 'taken-over',
          data: { by: { ...personOf(staff) } },
          event: { type: 'fault', reason: 'taken-over' },
          check({ status }) {
            if (status === 'closed') throw new ProblemError('conversation.closed');
          },
          alongside: () => queue.reserve(id, staff.id),
        });
      }
      try {
        await putOn({ id, agent, how: 'taken', told: { by: personOf(staff) }, check: () => requireRoom(profile(staff.id)) });
      } catch (error) {
        // It waits for everybody then.
        await committer.run(() => queue.reserve(id, null));
        throw error;
      }
      return after(id);
    },

    /**
     * Puts all chats of an agent who has gone back to the front of the queue, and tells their customers. `still` is asked
     * within each transaction. Returns how many.
     */
    async release(userId: string, still: () => boolean): Promise<number> {
      const agent = agents.profile(userId);
      const by = { id: userId, name: agent?.name ?? '' };
      const held = queue.heldBy(userId);
      const released = await Promise.all(
        held.map(({ conversationId: id }) =>
          requeue({
            id,
            team: ({ team }) => team,
            front: true,
            ending: 'disconnected',
            told: { kind: 'transferred', data: { by } },
            text: deskTexts.reconnecting(store.conversation(id)?.locale ?? 'en'),
            check(now) {
              if (now.acceptedBy !== userId || !still()) throw new ProblemError('chat.taken');
            },
          }).then(
            () => 1,
            (error: unknown) => {
              if (error instanceof ProblemError && error.code !== 'storage.busy') return 0;
              throw error;
            },
          ),
        ),
      );
      return released.reduce<number>((sum, each) => sum + each, 0);
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;

function personOf({ id, name }: Person): Person {
  return { id, name };
}
