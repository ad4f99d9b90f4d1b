import * as z from 'zod';
import { said, toMessage, type StoredEntry } from '../../chat/log.ts';
import type { ConversationStatus, StartedConversation } from '../../contract.ts';
import { attempt } from './attempt.ts';
import type { Arrival } from './createCrowd.ts';
import type { Random } from './createRandom.ts';
import { decide, type Deed, type Mind } from './decide.ts';
import type { Stage } from './stage.ts';
import { customerLines } from './words.ts';

const minute = 60_000;

/** An outcome of asking the knowledge, as the log tells it. */
const asked = z.object({ kind: z.literal('faq-match'), outcome: z.string(), data: z.object({ entry: z.string().optional() }).nullable() });

/** A customer who has begun a conversation. */
export interface Customer {
  readonly arrival: Arrival;
  readonly mind: Mind;
  /** They look at their screen: something has happened in the conversation. */
  look(): void;
  readonly status: () => ConversationStatus;
}

/** Lets a customer take part in a conversation until it is closed: each time that something is said they decide what to do, and do it after as long as people take. */
export function createCustomer(stage: Stage, begun: StartedConversation, arrival: Arrival, random: Random): Customer {
  const { house } = stage;
  const { conversationId: id, token } = begun;
  const { person, errand } = arrival;
  const mind: Mind = { person, errand, equipped: random.happens(0.76), questions: Number(random.weighted({ 0: 62, 1: 24, 2: 14 })), helped: null, misses: 0, attended: false, told: false, gone: false };
  let cursor = 0;
  let node = '';
  let status: ConversationStatus = 'bot';
  /** Counts what they have set about: what was begun before something happened is let be. */
  let turn = 0;
  let sent = 0;
  let steps = 0;

  const messageId = (): string => `m${(sent += 1)}`;

  /** Does something after a while, unless something happens meanwhile. */
  function after(ms: number, deed: Deed): void {
    const mine = turn;
    if (deed === 'nothing') return;
    stage.later(ms, async () => {
      if (mine === turn) await attempt(act(deed));
    });
  }

  function act(deed: Exclude<Deed, 'nothing'>): Promise<unknown> {
    if (deed === 'leave') return house.chat.leave(id, messageId(), token);
    if (deed === 'ask') return house.chat.askForPerson(id, messageId(), token);
    return house.chat.say(id, { messageId: messageId(), ...('say' in deed ? { text: deed.say } : { choice: deed.choose }) }, token);
  }

  /** Takes in what the log has of the knowledge: whether it was what they wanted. */
  function hear(entry: StoredEntry): void {
    if (entry.kind === 'entered' && entry.node !== null) node = entry.node;
    if (entry.kind !== 'settled') return;
    const read = asked.safeParse(JSON.parse(entry.data ?? 'null'));
    if (!read.success) return;
    const { outcome, data } = read.data;
    mind.helped = outcome === 'answered' ? errand.goal === 'menu' || (errand.unknown === null && data?.entry === errand.matter?.entry) : false;
    if (outcome === 'missed') mind.misses += 1;
  }

  function waitInQueue(): void {
    after(random.wait((person.plan === 'enterprise' ? 4 : 7) * minute) / person.hurry + 15_000, 'leave');
    if (random.happens(0.12)) after(random.around(70_000), { say: random.pick(customerLines.waiting[person.language]) });
  }

  function answerAgent(): void {
    mind.attended = true;
    steps += 1;
    const { language, hurry } = person;
    mind.gone = random.happens(0.06 * hurry);
    if (mind.gone) return random.happens(0.4) ? after(random.around(40_000), 'leave') : undefined;
    const lines = steps >= 3 && random.happens(0.5) ? customerLines.byeToAgent : errand.goal === 'anger' && random.happens(0.4) ? customerLines.upsetAtAgent : customerLines.toAgent;
    after(random.around(24_000, 0.7), { say: random.pick(lines[language]) });
  }

  function answerBot(entries: readonly StoredEntry[]): void {
    const spoken = entries.flatMap((entry) => (entry.kind === 'bot' ? said.parse(JSON.parse(entry.data ?? '{}')) : []));
    const last = spoken.at(-1);
    if (last === undefined) return;
    const rateable = entries.map(toMessage).findLast((each) => each?.rateable === true);
    if (rateable && random.happens(0.2)) {
      const helpful = random.happens(mind.helped === true ? 0.88 : 0.2);
      stage.later(random.around(7_000), () => attempt(house.chat.rate(id, { seq: rateable.seq, helpful }, token)));
    }
    const deed = decide({ node, choices: last.choices ?? [], survey: last.survey }, mind, random);
    const reading = spoken.reduce((sum, { text }) => sum + text.length, 0) * (person.language === 'zh' ? 90 : 35);
    const doing = typeof deed === 'object' && 'say' in deed ? 4_000 + deed.say.length * (person.language === 'zh' ? 900 : 260) : 2_500;
    after(random.around(1_500 + reading + doing, 0.55), deed);
  }

  return {
    arrival,
    mind,
    status: () => status,
    look() {
      const entries = house.store.log(id, cursor);
      const newest = entries.at(-1);
      if (newest === undefined) return;
      cursor = newest.seq;
      for (const entry of entries) hear(entry);
      const before = status;
      status = house.store.conversation(id)?.status ?? 'closed';
      const fresh = entries.some(({ kind }) => kind === 'bot' || kind === 'agent');
      if (status === before && !fresh) return;
      turn += 1;
      if (status === 'queued') waitInQueue();
      else if (status === 'agent' && entries.some(({ kind }) => kind === 'agent')) answerAgent();
      else if (status === 'agent') after(random.wait(9 * minute) + minute, 'leave');
      else if (status === 'bot') answerBot(entries);
    },
  };
}
