import type { ConversationColumns } from './conversationColumns.ts';

/** How many conversations and customers came to a node. */
export interface NodeVisitors {
  readonly conversations: number;
  readonly persons: number;
}

/** How many customers there were, and what came to each node. */
export interface CountedVisitors {
  readonly persons: number;
  readonly nodes: ReadonlyMap<string, NodeVisitors>;
}

/** Counts conversations of some segments that began in some hours, customer by customer. */
export class VisitorCount {
  readonly #nodes: readonly string[];
  readonly #wanted: Uint8Array;
  readonly #firstHour: number;
  readonly #endHour: number;
  readonly #conversations: Uint32Array;
  readonly #persons: Uint32Array;
  /** Who came to each node last. */
  readonly #last: Uint32Array;
  #person = 0;
  #counted = 0;
  #all = 0;

  constructor(nodes: readonly string[], segments: readonly number[], firstHour: number, endHour: number) {
    this.#nodes = nodes;
    this.#wanted = new Uint8Array(1 + segments.reduce((most, each) => Math.max(most, each), 0));
    for (const segment of segments) this.#wanted[segment] = 1;
    [this.#firstHour, this.#endHour] = [firstHour, endHour];
    [this.#conversations, this.#persons, this.#last] = [new Uint32Array(nodes.length), new Uint32Array(nodes.length), new Uint32Array(nodes.length)];
  }

  /** What is taken from here on is another customer's. */
  next(): void {
    this.#person += 1;
  }

  take({ segment, hour, from, node }: ConversationColumns, place: number): void {
    const began = hour.at(place);
    if (began < this.#firstHour || began >= this.#endHour || this.#wanted[segment.at(place)] !== 1) return;
    if (this.#counted !== this.#person) this.#all += 1;
    this.#counted = this.#person;
    const end = from.at(place + 1);
    for (let at = from.at(place); at < end; at += 1) {
      const each = node.at(at);
      this.#conversations[each] = (this.#conversations[each] ?? 0) + 1;
      if (this.#last[each] === this.#person) continue;
      this.#last[each] = this.#person;
      this.#persons[each] = (this.#persons[each] ?? 0) + 1;
    }
  }

  result(): CountedVisitors {
    const counted = this.#nodes.map((node, at) => [node, { conversations: this.#conversations[at] ?? 0, persons: this.#persons[at] ?? 0 }] as const);
    return { persons: this.#all, nodes: new Map(counted.filter(([, { conversations }]) => conversations > 0)) };
  }
}
