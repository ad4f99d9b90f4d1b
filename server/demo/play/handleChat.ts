import { makeTicket } from '../../tickets/makeTicket.ts';
import { attempt } from './attempt.ts';
import type { Random } from './createRandom.ts';
import type { Seat } from './hireStaff.ts';
import type { Floor, Stage } from './stage.ts';
import { topics } from './topics.ts';
import { agentLines } from './words.ts';
import { workTicket } from './workTicket.ts';

const [minute, hour] = [60_000, 3_600_000];

/** A chat that an agent is on. */
export interface ChatAtHand {
  /** Something has happened in it. */
  look(): void;
  /** Gives it to somebody else, if they would have it. */
  passOn(): Promise<void>;
  /** They are not on it any more. */
  finish(): void;
}

/** Lets an agent look after a chat: a first word, answers, perhaps a note or another colleague, an end, and what is written down afterwards. */
export function handleChat(stage: Stage, floor: Floor, { staff, teams, shift }: Seat, id: string, load: () => number, random: Random): ChatAtHand {
  const { house, later } = stage;
  const { desk } = house;
  const conversation = house.store.conversation(id);
  const language = conversation?.locale.startsWith('zh') === true ? 'zh' : 'en';
  const visit = floor.visits.get(id);
  const topic = visit?.customer.arrival.errand.topic ?? topics.other;
  const enough = 1 + Math.floor(random.wait(1.8));
  /** Some chats nobody ever says a word in. */
  const forgets = random.happens(0.035);
  let cursor = conversation?.seq ?? 0;
  let replies = 0;
  let turn = 0;
  let over = false;
  let solved = false;

  const line = (lines: { readonly zh: readonly string[]; readonly en: readonly string[] }): string => random.pick(lines[language]);
  const busy = (): number => shift.pace * (1 + 0.25 * Math.max(0, load() - 1));

  function after(ms: number, deed: () => Promise<unknown>): void {
    turn += 1;
    const mine = turn;
    later(ms, async () => {
      if (!over && mine === turn) await attempt(deed());
    });
  }

  const say = (text: string) => desk.desk.say(id, staff, { messageId: `${replies}-${turn}`, text });

  /** Waits for the customer, asks after them, and ends the chat. */
  function expect(): void {
    after(random.around(4 * minute, 0.3), async () => {
      await say(line(agentLines.stillThere));
      after(random.around(3 * minute, 0.3), () => desk.desk.close(id, staff));
    });
  }

  async function reply(): Promise<void> {
    replies += 1;
    await say(line(replies === 1 ? agentLines.hello : agentLines.reply));
    if (random.happens(0.06)) await desk.notes.add(id, staff, { messageId: `n${replies}`, text: line(agentLines.note), mentions: [], whisper: false });
    if (replies === 2 && random.happens(0.09)) return passOn();
    expect();
  }

  async function end(): Promise<void> {
    if (random.happens(0.06)) return void (await desk.desk.giveBack(id, staff));
    await say(line(agentLines.bye));
    solved = random.happens(0.9);
    after(random.around(15_000), () => desk.desk.close(id, staff));
  }

  async function passOn(): Promise<void> {
    const reason = line(agentLines.passOn);
    const others = floor.agents.filter(({ atDesk, seat }) => atDesk() && seat.staff.id !== staff.id);
    const free = others.filter(({ seat }) => desk.queue.load(seat.staff.id) < floor.maxChats);
    const elsewhere = others.flatMap(({ seat }) => seat.teams).filter((team) => !teams.includes(team));
    const to = free.length > 0 && random.happens(0.6) ? { agent: random.pick(free).seat.staff.id } : elsewhere.length > 0 ? { team: random.pick(elsewhere) } : null;
    if (to !== null) await attempt(desk.desk.transfer(id, staff, { ...to, reason }));
  }

  async function writeDown(): Promise<void> {
    const resolution = solved ? 'solved' : random.weighted({ unsolved: 5, 'follow-up': 4, spam: 0.5, solved: 3 });
    const task = resolution === 'follow-up' ? { title: language === 'zh' ? '回访客户' : 'Call back', dueAt: new Date(stage.now() + random.whole(4, 48) * hour).toISOString() } : undefined;
    await attempt(desk.marks.wrapUp(id, staff, { topic, resolution, summary: '', ...(task && { task }) }));
    if (random.happens(0.25)) await attempt(desk.marks.tag(id, staff, [random.pick(['加急', 'VIP', '老客户', '需跟进', 'app'])]));
    if (!random.happens(resolution === 'follow-up' ? 0.4 : 0.04)) return;
    const { number } = await makeTicket({ ...house.ticketRoom, committer: house.committer, store: house.store, access: desk.access }, staff, {
      requestId: id,
      subject: topic,
      description: '',
      topic,
      priority: random.weighted({ low: 1, normal: 6, high: 2, urgent: 1 }),
      team: teams[0] ?? null,
      assignee: staff.id,
      conversationId: id,
      contactId: null,
    });
    workTicket(stage, staff, number, language, random);
  }

  return {
    passOn,
    look() {
      const entries = house.store.log(id, cursor);
      cursor = entries.at(-1)?.seq ?? cursor;
      const first = replies === 0 && turn === 0;
      if (first && forgets) return after(random.around(22 * minute), () => desk.desk.close(id, staff));
      if (first) return after(random.around(24_000 * busy(), 0.7), reply);
      if (forgets || !entries.some(({ kind }) => kind === 'customer')) return;
      if (replies > enough) after(random.around(20_000 * busy()), end);
      else if (replies > 0) after(random.around(36_000 * busy(), 0.65), reply);
    },
    finish() {
      if (over) return;
      over = true;
      if (solved) floor.solved.add(id);
      // Who passes a chat on has nothing to write down.
      const open = desk.queue.handoff(id);
      if (open === undefined && random.happens(0.94)) later(random.around(25_000, 0.7), writeDown);
    },
  };
}
