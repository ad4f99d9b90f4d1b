import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isStandIn } from '../../engine/compile/standInFlow.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { typeOfValue, type Value } from '../../engine/sdk/value.ts';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import type { AnswerRating, CustomerMessage, StartConversation, StartedConversation, TurnResult } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import { patiently } from '../effects/patiently.ts';
import type { Versions } from '../flows/versions.ts';
import { ProblemError } from '../problem.ts';
import { createOrder } from './createOrder.ts';
import { toMessage } from './log.ts';
import type { ConversationRow, Store } from './store.ts';
import { openConversation, takeTurn, type TurnInput } from './turn.ts';
import type { TurnHouse } from './turnHouse.ts';
import { deskTopic, workTopic, type Wake } from './wake.ts';

export interface ChatHouse {
  readonly store: Store;
  readonly committer: Committer;
  readonly versions: Versions;
  readonly turns: TurnHouse;
  readonly wake: Wake;
  /** Told, within the transaction, what a customer says of an answer; `seq` is the message's. */
  readonly rated?: (conversationId: string, seq: number, helpful: boolean) => void;
}

/** Messages read at once: a conversation has no end, an answer must have one. */
const pageSize = 1_000;

/** The conversations of customers: every change to one goes through here, each answered after its commit. */
export function createChatService(house: ChatHouse) {
  const { store, committer, versions, turns, wake } = house;

  const inOrder = createOrder();

  /** Takes a turn and, once it is on the disk, tells whoever watches. A turn that asks for a moment holds up its own conversation alone. */
  async function take(conversationId: string, input: TurnInput): Promise<TurnResult> {
    const { answer, work } = await inOrder(conversationId, () => patiently((waits) => committer.run(() => takeTurn(turns, conversationId, { ...input, waits }))));
    wake.wake(conversationId);
    if (work) wake.wake(workTopic);
    if (answer.status === 'queued' || answer.status === 'agent' || input.kind !== 'customer') wake.wake(deskTopic);
    return answer;
  }

  function known(id: string): ConversationRow {
    const conversation = store.conversation(id);
    if (conversation === undefined) throw new ProblemError('conversation.unknown');
    return conversation;
  }

  return {
    take,

    async start(slug: string, opening: StartConversation): Promise<StartedConversation> {
      const live = versions.live(slug);
      if (live === undefined) throw new ProblemError('flow.unknown');
      const flow = versions.compiled(live.id, live.version);
      const id = `c${randomBytes(12).toString('base64url')}`;
      const token = randomBytes(32).toString('base64url');
      const begun = {
        id,
        tokenHash: hashToken(token),
        flowId: live.id,
        version: live.version,
        locale: servedLocale(flow, opening.locale),
        contact: opening.contact ?? null,
        channel: opening.channel ?? 'api',
        variables: isStandIn(flow) ? {} : declaredVariables(flow, opening.variables ?? {}),
      };
      const { answer, work } = await patiently((waits) => committer.run(() => openConversation(turns, { ...begun, waits })));
      if (work) wake.wake(workTopic);
      if (answer.status === 'queued') wake.wake(deskTopic);
      return { conversationId: id, token, ...answer };
    },

    /** A customer's message. Their token is looked at in the turn itself; without one, the caller vouches for them. */
    say: (conversationId: string, said: CustomerMessage, token?: string): Promise<TurnResult> =>
      take(conversationId, {
        ...admitting(token),
        messageId: said.messageId,
        kind: 'customer',
        data: 'text' in said ? { messageId: said.messageId, text: said.text } : { messageId: said.messageId, choice: said.choice },
        event: 'text' in said ? { type: 'customer.text', text: said.text } : { type: 'customer.choice', choice: said.choice },
        check: refuseClosed,
      }),

    askForPerson: (conversationId: string, messageId: string, token?: string): Promise<TurnResult> =>
      take(conversationId, { ...admitting(token), messageId, kind: 'handoff-asked', data: null, event: { type: 'customer.handoff' }, check: refuseClosed }),

    /**
     * Notes whether an answer helped; the last word counts, and a conversation that is closed can be rated too.
     *
     * @throws {ProblemError} `record.unknown` when the message is not one to be rated.
     */
    rate: (conversationId: string, { seq, helpful }: AnswerRating, token: string): Promise<TurnResult> =>
      take(conversationId, {
        ...admitting(token),
        kind: 'rated',
        data: { seq, helpful },
        event: null,
        check({ id }) {
          const [message] = store.messages(id, seq - 1, seq).flatMap((entry) => toMessage(entry) ?? []);
          if (message?.rateable !== true) throw new ProblemError('record.unknown');
        },
        alongside: () => house.rated?.(conversationId, seq, helpful),
      }),

    /** What was said after `cursor`, by anyone; of much, the first part, with the cursor to go on from. */
    since(id: string, cursor: number): TurnResult {
      const { status, seq } = known(id);
      const entries = store.messages(id, cursor, seq, pageSize);
      return { status, cursor: entries.length < pageSize ? seq : (entries.at(-1)?.seq ?? seq), messages: entries.flatMap((entry) => toMessage(entry) ?? []) };
    },

    /** What was said last, by anyone. */
    latest(id: string): TurnResult {
      const { status, seq } = known(id);
      return { status, cursor: seq, messages: store.latestMessages(id, seq, pageSize).flatMap((entry) => toMessage(entry) ?? []) };
    },

    /**
     * Lets a customer's token open its conversation, and nothing else.
     *
     * @throws {ProblemError} `conversation.unknown`, whether the id or the token is wrong.
     */
    authorize(id: string, token: string): void {
      const hash = store.tokenHash(id);
      if (hash === undefined || !opens(token, hash)) throw new ProblemError('conversation.unknown');
    },
  };
}

export type ChatService = ReturnType<typeof createChatService>;

function refuseClosed(conversation: ConversationRow): void {
  if (conversation.status === 'closed') throw new ProblemError('conversation.closed');
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function opens(token: string, hash: string): boolean {
  const given = Buffer.from(hashToken(token));
  const known = Buffer.from(hash);
  return given.length === known.length && timingSafeEqual(given, known);
}

function admitting(token: string | undefined): Pick<TurnInput, 'admit'> {
  if (token === undefined) return {};
  return {
    admit({ tokenHash }) {
      if (!opens(token, tokenHash)) throw new ProblemError('conversation.unknown');
    },
  };
}

/** The locale of the flow that serves the customer best. */
function servedLocale(flow: CompiledFlow, wanted = ''): string {
  const { locales } = flow.plan.document;
  return localize(Object.fromEntries(locales.map((each) => [each, each])), wanted, locales);
}

function declaredVariables(flow: CompiledFlow, given: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  for (const name in given) {
    const value = given[name];
    const initial = Object.hasOwn(flow.plan.variables, name) ? flow.plan.variables[name] : undefined;
    if (value === undefined || initial === undefined || typeOfValue(initial) !== typeOfValue(value)) {
      throw new ProblemError('variable.unknown', { details: { name } });
    }
  }
  return given;
}
