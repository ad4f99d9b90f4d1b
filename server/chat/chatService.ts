import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isStandIn } from '../../engine/compile/standInFlow.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { typeOfValue, type Value } from '../../engine/sdk/value.ts';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import type { AnswerRating, CustomerMessage, QueuePlace, StartConversation, StartedConversation, TurnResult } from '../contract.ts';
import type { Identity } from '../contacts/readIdentity.ts';
import type { Arrival, Recognition } from '../contacts/recognise.ts';
import type { Committer } from '../db/committer.ts';
import { patiently } from '../effects/patiently.ts';
import type { Versions } from '../flows/versions.ts';
import { ProblemError } from '../problem.ts';
import { createOrder } from './createOrder.ts';
import { toMessage } from './log.ts';
import { newConversationId } from './newConversationId.ts';
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
  /** Tells whose conversation begins, within its transaction; left out, nobody is known. */
  readonly recognise?: (arrival: Arrival) => Recognition;
  /** Reads a token that the business's site has signed. */
  readonly readIdentity?: (token: string) => Promise<Identity>;
  /** Where a waiting conversation stands in the queue. */
  readonly place?: (conversationId: string) => QueuePlace | undefined;
  /** Whether nothing is taken from a contact at the moment. */
  readonly isBlocked?: (contactId: string) => boolean;
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
    if (answer.status === 'queued' || answer.status === 'agent' || input.kind !== 'customer') wake.wake(deskTopic, conversationId);
    return placed(conversationId, answer);
  }

  /** What an answer says of the queue is not kept: it changes without a turn. */
  function placed<T extends TurnResult>(id: string, answer: T): T {
    const queue = answer.status === 'queued' ? house.place?.(id) : undefined;
    return queue === undefined ? answer : { ...answer, queue };
  }

  function isOpenedBy({ conversationId, token }: { readonly conversationId: string; readonly token: string }): boolean {
    const hash = store.tokenHash(conversationId);
    return hash !== undefined && opens(token, hash);
  }

  /** @throws {ProblemError} `contact.blocked`. */
  function refuseBlocked(contactId: string): void {
    if (house.isBlocked?.(contactId)) throw new ProblemError('contact.blocked');
  }

  /** @throws {ProblemError} `conversation.closed`, `contact.blocked`: nothing that the customer does is heard. */
  function refuseUnheard(conversation: ConversationRow): void {
    refuseClosed(conversation);
    if (conversation.contactId !== null) refuseBlocked(conversation.contactId);
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
      const { identityToken, continues } = opening;
      const identity = identityToken === undefined ? undefined : await house.readIdentity?.(identityToken);
      const known = continues === undefined || !isOpenedBy(continues) ? undefined : (store.conversation(continues.conversationId)?.contactId ?? undefined);
      const id = newConversationId(turns.now());
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
      const { answer, work } = await patiently((waits) =>
        committer.run(() => {
          const whose = house.recognise?.({ contact: begun.contact, identity, continues: known, locale: begun.locale });
          if (whose) refuseBlocked(whose.contactId);
          return openConversation(turns, { ...begun, ...whose, waits });
        }),
      );
      if (work) wake.wake(workTopic);
      if (answer.status === 'queued') wake.wake(deskTopic, id);
      return placed(id, { conversationId: id, token, ...answer });
    },

    /** A customer's message. Their token is looked at in the turn itself; without one, the caller vouches for them. */
    say(conversationId: string, said: CustomerMessage, token?: string): Promise<TurnResult> {
      const { messageId } = said;
      const mood = 'text' in said ? turns.mood?.(said.text) : undefined;
      return take(conversationId, {
        ...admitting(token),
        messageId,
        kind: 'customer',
        data: 'text' in said ? { messageId, text: said.text, ...(mood && { mood: { ...mood } }) } : { messageId, choice: said.choice },
        event: 'text' in said ? { type: 'customer.text', text: said.text, ...(mood && { mood }) } : { type: 'customer.choice', choice: said.choice },
        check: refuseUnheard,
      });
    },

    /** The customer ends the conversation, or leaves the queue. Without a token they have only not been seen any more. */
    leave: (conversationId: string, messageId: string | null, token?: string, check?: TurnInput['check']): Promise<TurnResult> =>
      take(conversationId, {
        ...admitting(token),
        ...(messageId !== null && { messageId }),
        kind: 'customer-left',
        data: { by: messageId === null ? 'absence' : 'customer' },
        event: { type: 'customer.left' },
        check(conversation) {
          refuseClosed(conversation);
          check?.(conversation);
        },
      }),

    /** Closes a conversation for good, whatever it waits for. */
    end: (conversationId: string): Promise<TurnResult> => take(conversationId, { kind: 'customer-left', data: { by: 'staff' }, event: { type: 'customer.left' }, check: refuseClosed }),

    askForPerson: (conversationId: string, messageId: string, token?: string): Promise<TurnResult> =>
      take(conversationId, { ...admitting(token), messageId, kind: 'handoff-asked', data: null, event: { type: 'customer.handoff' }, check: refuseUnheard }),

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
      return placed(id, { status, cursor: entries.length < pageSize ? seq : (entries.at(-1)?.seq ?? seq), messages: entries.flatMap((entry) => toMessage(entry) ?? []) });
    },

    /** Where the conversation's log stands. */
    cursor: (id: string): number => known(id).seq,

    /**
     * Lets a customer's token open its conversation, and nothing else.
     *
     * @throws {ProblemError} `conversation.unknown`, whether the id or the token is wrong.
     */
    authorize(id: string, token: string): void {
      if (!isOpenedBy({ conversationId: id, token })) throw new ProblemError('conversation.unknown');
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
