import * as z from 'zod';
import type { Database } from '../../db/open.ts';
import type { Period } from '../filter/periodOf.ts';
import { hourMs } from '../rollups/spans.ts';
import { Column } from './column.ts';
import { orderByPerson } from './orderByPerson.ts';

/** How many conversations and customers came to a node. */
export interface NodeVisitors {
  readonly conversations: number;
  readonly persons: number;
}

interface Row {
  readonly conversation: number;
  readonly contact: number | null;
  readonly segment: number;
  readonly hour: number;
  readonly nodes: string;
}

/** How far back turns are looked for that had not been committed when they were looked for last, in milliseconds. */
const lateMs = 600_000;

const nodeList = z.array(z.string());

/**
 * Who came to which nodes, held in memory: 16 bytes a conversation and 4 for each node it came to. It is read once, in the
 * order of the tables, and from then on what turns have changed.
 */
export class Visitors {
  readonly #database: Database;
  readonly #nodes: string[] = [];
  readonly #nodeAt = new Map<string, number>();
  /** By record, which is one reading of one conversation. */
  readonly #person = new Column();
  readonly #segment = new Column();
  readonly #hour = new Column();
  /** Where its nodes begin in `#came`; they end where those of the next record begin. */
  readonly #from = new Column();
  readonly #came = new Column();
  /** The record that holds of a conversation, by its row; one more than it, so that 0 is none. */
  #recordOf = new Uint32Array(1_024);
  #conversations = 0;
  /** When conversations were changed last, as far as that may be looked for again. */
  readonly #changed = new Map<number, number>();
  #order: { readonly merges: string; readonly records: Uint32Array; readonly persons: Uint32Array } | null = null;

  constructor(database: Database) {
    this.#database = database;
    this.#from.push(0);
    const { connection } = database;
    const latest = connection.prepare<[], number>('select max(updated_at) from conversations').pluck().get() ?? 0;
    for (const { conversation, updatedAt } of this.#since(latest - lateMs)) this.#changed.set(conversation, updatedAt);
    // Both joins go along the order of an index, so that neighbours are found beside each other.
    const contactOf = new Column();
    for (const [conversation, contact] of connection.prepare<[], [number, number]>("select t.rowid, p.rowid from conversations as t cross join contacts as p on p.id = t.contact_id where t.contact_id > '' order by t.contact_id").raw().iterate()) {
      while (contactOf.length <= conversation) contactOf.push(0);
      contactOf.values[conversation] = contact;
    }
    const rows = connection.prepare<[], [number, number, number, string]>(
      `select t.rowid, came.segment, came.begun_at / ${hourMs}, came.nodes
       from (select conversation_id, segment, begun_at, json_group_array(node) as nodes from visits where first group by conversation_id) as came
       cross join conversations as t on t.id = came.conversation_id`,
    ).raw();
    for (const [conversation, segment, hour, nodes] of rows.iterate()) this.#add({ conversation, contact: contactOf.values[conversation] || null, segment, hour, nodes });
  }

  /** Records of conversations that have been read again are kept too; past a share of them it is better to begin anew. */
  get isWorn(): boolean {
    return this.#person.length > 10_000 && this.#conversations < this.#person.length * 0.8;
  }

  /** Reads what has changed since. */
  refresh(): void {
    const known = Math.max(0, ...this.#changed.values());
    const changed = this.#since(known - lateMs).filter(({ conversation, updatedAt }) => this.#changed.get(conversation) !== updatedAt);
    if (changed.length === 0) return;
    for (const { conversation, updatedAt } of changed) this.#changed.set(conversation, updatedAt);
    const latest = Math.max(known, ...changed.map(({ updatedAt }) => updatedAt));
    for (const [conversation, updatedAt] of this.#changed) if (updatedAt < latest - lateMs) this.#changed.delete(conversation);
    const rows = this.#database.connection
      .prepare<[string], Row>(
        `select t.rowid as conversation, p.rowid as contact, v.segment, v.begun_at / ${hourMs} as hour, json_group_array(v.node) as nodes
         from json_each(?) as asked cross join conversations as t on t.rowid = asked.value cross join visits as v on v.conversation_id = t.id and v.first
         left join contacts as p on p.id = t.contact_id group by t.rowid`,
      )
      .all(JSON.stringify(changed.map(({ conversation }) => conversation)));
    for (const row of rows) this.#add(row);
  }

  /**
   * Counts the conversations of some segments that began in a period, and the customers behind them. The records of each
   * customer are looked through together, so that a node needs to remember only who came there last.
   *
   * @param merges rows of contacts, each with that of the contact it was merged into in the end.
   */
  count(segments: readonly number[], period: Period, merges: ReadonlyMap<number, number>): { readonly persons: number; readonly nodes: Map<string, NodeVisitors> } {
    const { records, persons: personOf } = this.#ordered(merges);
    const wanted = new Uint8Array(1 + segments.reduce((most, each) => Math.max(most, each), 0));
    for (const segment of segments) wanted[segment] = 1;
    const [firstHour, endHour] = [period.from / hourMs, period.to / hourMs];
    const [segment, hour, from, came] = [this.#segment.values, this.#hour.values, this.#from.values, this.#came.values];
    const [conversations, persons, lastPerson] = [new Uint32Array(this.#nodes.length), new Uint32Array(this.#nodes.length), new Uint32Array(this.#nodes.length)];
    let all = 0;
    let last = -1;
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at] ?? 0;
      const began = hour[record] ?? 0;
      if (began < firstHour || began >= endHour || wanted[segment[record] ?? 0] !== 1) continue;
      const person = personOf[at] ?? 0;
      if (person !== last) all += 1;
      last = person;
      const end = from[record + 1] ?? 0;
      for (let place = from[record] ?? 0; place < end; place += 1) {
        const node = came[place] ?? 0;
        conversations[node] = (conversations[node] ?? 0) + 1;
        if (lastPerson[node] === all) continue;
        lastPerson[node] = all;
        persons[node] = (persons[node] ?? 0) + 1;
      }
    }
    const counted = this.#nodes.map((node, at) => [node, { conversations: conversations[at] ?? 0, persons: persons[at] ?? 0 }] as const);
    return { persons: all, nodes: new Map(counted.filter(([, each]) => each.conversations > 0)) };
  }

  #ordered(merges: ReadonlyMap<number, number>) {
    const told = JSON.stringify([...merges]);
    if (this.#order?.merges !== told) this.#order = { merges: told, ...orderByPerson(this.#recordOf, this.#person.values, merges) };
    return this.#order;
  }

  #since(moment: number): { conversation: number; updatedAt: number }[] {
    return this.#database.connection
      .prepare<[number], { conversation: number; updatedAt: number }>("select rowid as conversation, updated_at as updatedAt from conversations where status in ('bot', 'queued', 'agent', 'closed') and updated_at >= ?")
      .all(moment);
  }

  #add({ conversation, contact, segment, hour, nodes }: Row): void {
    for (const node of nodeList.parse(JSON.parse(nodes))) this.#came.push(this.#place(node));
    // Even numbers are contacts, odd ones conversations of none.
    this.#person.push(contact === null ? conversation * 2 + 1 : contact * 2);
    this.#segment.push(segment);
    this.#hour.push(hour);
    this.#from.push(this.#came.length);
    if (conversation >= this.#recordOf.length) {
      const more = new Uint32Array(conversation * 2);
      more.set(this.#recordOf);
      this.#recordOf = more;
    }
    if (this.#recordOf[conversation] === 0) this.#conversations += 1;
    this.#recordOf[conversation] = this.#person.length;
    this.#order = null;
  }

  #place(node: string): number {
    const known = this.#nodeAt.get(node);
    if (known !== undefined) return known;
    const place = this.#nodes.push(node) - 1;
    this.#nodeAt.set(node, place);
    return place;
  }
}
