import type { Database } from '../../db/open.ts';
import { hourMs, type Period } from '../filter/periodOf.ts';
import { Column } from './column.ts';
import { ConversationColumns, type ReachedNodes } from './conversationColumns.ts';
import { readReached } from './readReached.ts';
import { VisitorCount, type CountedVisitors } from './visitorCount.ts';

/** How far back turns are looked for that had not been committed when they were looked for last, in milliseconds. */
const lateMs = 600_000;

/**
 * Who came to which nodes, held in memory: conversations in the order of the customers behind them, and beside them
 * those that have changed since they were put in order.
 */
export class Visitors {
  readonly #database: Database;
  readonly #nodes: string[] = [];
  readonly #nodeAt = new Map<string, number>();
  /** Rows of contacts, each with that of the contact it was merged into in the end. */
  #merges: ReadonlyMap<number, number>;
  #sorted = new ConversationColumns();
  /** Where a conversation stands in `#sorted`, by its row, and one more than that. */
  #placeOf = new Column();
  readonly #changed = new Map<number, ReachedNodes>();
  /** When conversations were changed last, as far as that may be looked for again. */
  readonly #changedAt = new Map<number, number>();
  #latest: number;

  constructor(database: Database, merges: ReadonlyMap<number, number>) {
    this.#database = database;
    this.#merges = merges;
    this.#latest = database.connection.prepare<[], number>('select max(updated_at) from conversations').pluck().get() ?? 0;
    this.#changedSince();
    for (const each of readReached(database, (node) => this.#numberOf(node))) this.#sorted.add(each);
    this.#sort();
  }

  /** Reads what has changed since. */
  refresh(merges: ReadonlyMap<number, number>): void {
    const found = this.#changedSince();
    if (found.length > 0) for (const each of readReached(this.#database, (node) => this.#numberOf(node), found)) this.#changed.set(each.conversation, each);
    const isMerged = merges.size !== this.#merges.size || merges.entries().some(([from, into]) => this.#merges.get(from) !== into);
    this.#merges = merges;
    if (isMerged || this.#changed.size > 1_000 + this.#sorted.length / 50) this.#sort();
  }

  /**
   * Counts the conversations of some segments that began in a period, and the customers behind them. The conversations of each
   * customer are looked through together, so that a node needs to remember only who came there last.
   */
  count(segments: readonly number[], period: Period): CountedVisitors {
    const counted = new VisitorCount(this.#nodes, segments, period.from / hourMs, period.to / hourMs);
    const apart = this.#changedByPerson();
    let person = -1;
    let isApart = false;
    const { length, person: persons } = this.#sorted;
    for (let place = 0; place < length; place += 1) {
      const who = this.#personOf(persons.at(place));
      if (who !== person) {
        person = who;
        isApart = apart.has(who);
        counted.next();
      }
      if (!isApart) counted.take(this.#sorted, place);
      else if (!this.#changed.has(this.#sorted.conversation.at(place))) apart.get(who)?.add(this.#sorted.at(place));
    }
    for (const conversations of apart.values()) {
      counted.next();
      for (let place = 0; place < conversations.length; place += 1) counted.take(conversations, place);
    }
    return counted.result();
  }

  /** Customers of whose conversations any has changed, each with those that have. */
  #changedByPerson(): Map<number, ConversationColumns> {
    const apart = new Map<number, ConversationColumns>();
    const of = (person: number): ConversationColumns => {
      const who = this.#personOf(person);
      const known = apart.get(who) ?? new ConversationColumns();
      apart.set(who, known);
      return known;
    };
    for (const each of this.#changed.values()) {
      const place = this.#placeOf.at(each.conversation);
      if (place > 0) of(this.#sorted.person.at(place - 1));
      of(each.person).add(each);
    }
    return apart;
  }

  /** Puts everything in order, what has changed with it. */
  #sort(): void {
    const kept = new ConversationColumns();
    for (let place = 0; place < this.#sorted.length; place += 1) if (!this.#changed.has(this.#sorted.conversation.at(place))) kept.add(this.#sorted.at(place));
    for (const each of this.#changed.values()) kept.add(each);
    this.#changed.clear();
    this.#sorted = kept.byPerson((person) => this.#personOf(person));
    this.#placeOf = new Column();
    for (let place = 0; place < this.#sorted.length; place += 1) this.#placeOf.set(this.#sorted.conversation.at(place), place + 1);
  }

  #personOf(person: number): number {
    if (person % 2 === 1 || this.#merges.size === 0) return person;
    const into = this.#merges.get(person / 2);
    return into === undefined ? person : into * 2;
  }

  /** The rows of conversations that have changed since this was asked last. */
  #changedSince(): number[] {
    const found = this.#database.connection
      .prepare<[number], [conversation: number, updatedAt: number]>("select rowid, updated_at from conversations where status in ('bot', 'queued', 'agent', 'closed') and updated_at >= ?")
      .raw()
      .all(this.#latest - lateMs)
      .filter(([conversation, updatedAt]) => this.#changedAt.get(conversation) !== updatedAt);
    for (const [conversation, updatedAt] of found) {
      this.#changedAt.set(conversation, updatedAt);
      this.#latest = Math.max(this.#latest, updatedAt);
    }
    for (const [conversation, updatedAt] of this.#changedAt) if (updatedAt < this.#latest - lateMs) this.#changedAt.delete(conversation);
    return found.map(([conversation]) => conversation);
  }

  #numberOf(node: string): number {
    const known = this.#nodeAt.get(node);
    if (known !== undefined) return known;
    const number = this.#nodes.push(node) - 1;
    this.#nodeAt.set(node, number);
    return number;
  }
}
