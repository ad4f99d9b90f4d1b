import { Column } from './column.ts';

/** One conversation, and the nodes it came to. */
export interface ReachedNodes {
  /** Its row in the database. */
  readonly conversation: number;
  /** Twice the row of its contact; where it has none, an odd number of its own. */
  readonly person: number;
  readonly segment: number;
  /** When it began, in hours since 1970. */
  readonly hour: number;
  readonly nodes: Iterable<number>;
}

/** Conversations in columns: 20 bytes each, and 4 for each node it came to. */
export class ConversationColumns {
  readonly conversation = new Column();
  readonly person = new Column();
  readonly segment = new Column();
  readonly hour = new Column();
  /** Where its nodes begin in `node`; they end where those of the next begin. */
  readonly from = new Column();
  readonly node = new Column();

  constructor() {
    this.from.push(0);
  }

  get length(): number {
    return this.person.length;
  }

  add({ conversation, person, segment, hour, nodes }: ReachedNodes): void {
    this.conversation.push(conversation);
    this.person.push(person);
    this.segment.push(segment);
    this.hour.push(hour);
    for (const node of nodes) this.node.push(node);
    this.from.push(this.node.length);
  }

  at(place: number): ReachedNodes {
    const nodes = this.node.values.subarray(this.from.at(place), this.from.at(place + 1));
    return { conversation: this.conversation.at(place), person: this.person.at(place), segment: this.segment.at(place), hour: this.hour.at(place), nodes };
  }

  /** The same, those of one person together (a counting sort). `personOf` says who somebody is after merges. */
  byPerson(personOf: (person: number) => number): ConversationColumns {
    const who = this.person.values.subarray(0, this.length).map(personOf);
    const next = new Uint32Array(who.reduce((most, each) => Math.max(most, each), 0) + 2);
    for (const each of who) next[each + 1] = (next[each + 1] ?? 0) + 1;
    for (let at = 1; at < next.length; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
    const order = new Uint32Array(this.length);
    who.forEach((each, place) => {
      order[next[each] ?? 0] = place;
      next[each] = (next[each] ?? 0) + 1;
    });
    const sorted = new ConversationColumns();
    for (const place of order) sorted.add(this.at(place));
    return sorted;
  }
}
