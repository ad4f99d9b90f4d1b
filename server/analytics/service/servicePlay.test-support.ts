import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { addStaff } from '../../auth/addStaff.ts';
import type { StaffMember, StartedConversation } from '../../contract.ts';
import { createFlows } from '../../flows/flows.ts';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';

/** A house with a clock, flows of each kind and three of the staff; seconds are counted from its opening. */
export class ServicePlay {
  readonly begin: number;
  readonly office: StaffedHouse;
  readonly lin: StaffMember;
  readonly mei: StaffMember;
  /** A supervisor. */
  readonly wu: StaffMember;
  readonly #clock: { now: number };
  #messages = 0;

  private constructor(office: StaffedHouse, clock: { now: number }, [lin, mei, wu]: readonly [StaffMember, StaffMember, StaffMember]) {
    this.office = office;
    this.begin = clock.now;
    this.lin = lin;
    this.mei = mei;
    this.wu = wu;
    this.#clock = clock;
  }

  static async open(begin = Date.UTC(2026, 10, 2)): Promise<ServicePlay> {
    const clock = { now: begin };
    const office = await StaffedHouse.open({ staff: ['owner', 'analyst', 'agent'], now: () => clock.now });
    const hire = (name: string, role: 'agent' | 'supervisor') => addStaff(office.house, { name, email: `${name}@example.com`, password: 'correct horse battery', role });
    const staff = [await hire('Lin', 'agent'), await hire('Mei', 'agent'), await hire('Wu', 'supervisor')] as const;
    const { connection } = office.house.database;
    for (const { id } of staff) office.house.agents.setMaxChats(id, 50);
    connection.prepare("insert into teams values ('售后', 0), ('sales', 0)").run();
    for (const { id } of staff) connection.prepare("insert into team_members values ('售后', ?)").run(id);
    await office.house.knowledge.replace({ slug: 'shop', name: { en: 'Shop' }, entries: [{ id: 'hours', phrasings: { en: ['When do you open?'] }, answer: { en: 'At nine.' } }] });
    await office.publish('care');
    await office.publish('sales', [], 0, 'sales');
    for (const [slug, { start, nodes, edges }] of Object.entries(flows)) {
      await createFlows(office.house).createPublished(slug, { formatVersion: 3, name: { en: slug }, locales: ['en', 'zh'], variables: [], knowledge: ['shop'], handoff: noTriggers, layout: { nodes: [], groups: [], notes: [] }, start, nodes, edges }, { note: '', publishedBy: null });
    }
    return new ServicePlay(office, clock, staff);
  }

  /** Moves the clock to so many seconds after the opening. */
  at(seconds: number): this {
    this.#clock.now = this.begin + seconds * 1_000;
    return this;
  }

  pass(seconds: number): void {
    this.#clock.now += seconds * 1_000;
  }

  get now(): number {
    return this.#clock.now;
  }

  get desk() {
    return this.office.house.desk.desk;
  }

  start(slug: string, continues?: StartedConversation): Promise<StartedConversation> {
    return this.office.house.chat.start(slug, { locale: 'en', ...(continues && { continues: { conversationId: continues.conversationId, token: continues.token } }) });
  }

  say(to: StartedConversation, text: string) {
    return this.office.house.chat.say(to.conversationId, { messageId: `m${(this.#messages += 1)}`, text });
  }

  choose(to: StartedConversation, choice: string) {
    return this.office.house.chat.say(to.conversationId, { messageId: `m${(this.#messages += 1)}`, choice });
  }

  answer(staff: StaffMember, to: StartedConversation, text = 'of course') {
    return this.desk.say(to.conversationId, staff, { messageId: `a${(this.#messages += 1)}`, text });
  }

  wrapUp(staff: StaffMember, of: StartedConversation, topic: string) {
    return this.office.house.desk.marks.wrapUp(of.conversationId, staff, { topic, resolution: 'solved', summary: '' });
  }

  leave(of: StartedConversation) {
    return this.office.house.chat.leave(of.conversationId, `l${(this.#messages += 1)}`, of.token);
  }

  close(): Promise<void> {
    return this.office.close();
  }
}

const ways = (from: string, to: string) => ['rated-high', 'rated-low', 'skipped'].map((outlet) => ({ from, outlet, to }));
const topics = [
  { id: 'refund', name: { en: 'Refund', zh: '退款' }, examples: ['I want my money back', 'refund please'] },
  { id: 'hours', name: { en: 'Opening hours', zh: '营业时间' }, examples: ['when do you open', 'opening hours'] },
];

const flows = {
  rated: {
    start: 'person',
    nodes: [{ id: 'person', type: 'human-handoff', config: { team: '售后' } }, { id: 'survey', type: 'survey', config: {} }, { id: 'bye', type: 'end', config: {} }],
    edges: [...['resolved', 'returned', 'left'].map((outlet) => ({ from: 'person', outlet, to: 'survey' })), ...ways('survey', 'bye')],
  },
  faq: {
    start: 'ask',
    nodes: [{ id: 'ask', type: 'conversation', config: { say: [{ en: 'Ask.' }], expect: { kind: 'text' } } }, { id: 'find', type: 'faq-match', config: { knowledge: 'shop' } }, { id: 'bye', type: 'end', config: {} }],
    edges: [{ from: 'ask', outlet: 'answered', to: 'find' }, { from: 'find', outlet: 'answered', to: 'bye' }, { from: 'find', outlet: 'missed', to: 'bye' }],
  },
  topic: {
    start: 'ask',
    nodes: [{ id: 'ask', type: 'conversation', config: { say: [{ en: 'What is it?' }], expect: { kind: 'text' } } }, { id: 'topic', type: 'classify', config: { classes: topics } }, { id: 'person', type: 'human-handoff', config: {} }, { id: 'bye', type: 'end', config: {} }],
    edges: [{ from: 'ask', outlet: 'answered', to: 'topic' }, { from: 'topic', outlet: 'class:refund', to: 'person' }, { from: 'topic', outlet: 'class:hours', to: 'bye' }, { from: 'topic', outlet: 'other', to: 'ask' }, { from: 'person', outlet: 'resolved', to: 'bye' }, { from: 'person', outlet: 'returned', to: 'ask' }],
  },
};
