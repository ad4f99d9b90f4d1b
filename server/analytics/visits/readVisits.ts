import * as z from 'zod';
import { rescueOutlet } from '../../../engine/compile/context.ts';
import { wishes } from '../../../engine/sdk/wishes.ts';
import type { Meaning } from '../../../engine/sdk/node.ts';
import type { Entry, EntryKind } from '../../chat/log.ts';
import type { Became } from '../../contract.ts';

/** One entering of a node, and what became of it. */
export interface Visit {
  /** The place in the log where it was entered. */
  readonly seq: number;
  /** Null for the rescue behind every flow. */
  readonly node: string | null;
  readonly at: number;
  readonly endedAt: number | null;
  /** It waited there, for a moment at least, and did not only pass through. */
  readonly waited: boolean;
  readonly became: Became;
  /** Null where it was left by none, or is not over. */
  readonly outlet: string | null;
}

/** What leaving a node by an outlet means, in the version that the conversation runs on. */
export type MeaningOf = (node: string, outlet: string) => Meaning;

/**
 * Reads visits out of a stretch of a conversation's log that begins where `open` was the node it waited at. Comes to
 * the visits that the stretch began or ended, and to the same whether a log is read whole or turn by turn.
 */
export function readVisits(entries: readonly Entry[], open: Visit | null, meaning: MeaningOf): Visit[] {
  const reading = new Reading(entries, open, meaning);
  entries.forEach((entry, place) => reading.take(entry, place));
  return reading.visits;
}

/** What moves a conversation; the visits after it are its doing. */
const inputKinds = ['begin', 'customer', 'handoff-asked', 'customer-left', 'taken-over', 'settled', 'timer', 'overgrown'] as const satisfies readonly EntryKind[];
const stepKinds = ['entered', 'left', 'passed'] as const satisfies readonly EntryKind[];

/** Kinds of entries that visits are read from; others may be left out of a log. */
export const visitKinds: readonly EntryKind[] = [...inputKinds, ...stepKinds, 'fault', 'status'];

const inputs: ReadonlySet<string> = new Set(inputKinds);
const steps: ReadonlySet<string> = new Set(stepKinds);

const fault = z.object({ reason: z.string() });
const status = z.object({ status: z.string() });
const left = z.object({ by: z.enum(['customer', 'absence', 'staff']).optional() }).nullable();
/** By who said that the customer is gone. */
const leaving = { customer: 'closed', absence: 'silent', staff: 'ended' } as const;

class Reading {
  readonly visits: Visit[] = [];
  readonly #entries: readonly Entry[];
  readonly #meaning: MeaningOf;
  /** Places of faults, which are noted after the visits they ended. */
  readonly #faults: readonly number[];
  #open: Visit | null;
  #input: Entry | null = null;

  constructor(entries: readonly Entry[], open: Visit | null, meaning: MeaningOf) {
    this.#entries = entries;
    this.#open = open;
    this.#meaning = meaning;
    this.#faults = entries.flatMap(({ kind }, place) => (kind === 'fault' ? [place] : []));
  }

  take(entry: Entry, place: number): void {
    if (inputs.has(entry.kind)) this.#input = entry;
    switch (entry.kind) {
      case 'entered':
        this.#supersede(entry, place);
        this.#open = { seq: entry.seq, node: entry.node, at: entry.at, endedAt: null, waited: true, became: 'open', outlet: null };
        this.visits.push(this.#open);
        break;
      case 'passed':
        this.#supersede(entry, place);
        this.visits.push({ seq: entry.seq, node: entry.node, at: entry.at, endedAt: entry.at, waited: false, became: this.#becameOf(entry, place), outlet: outletOf(entry) });
        break;
      case 'left':
        if (this.#open?.node === entry.node) this.#end(entry.at, this.#becameOf(entry, place), outletOf(entry));
        break;
      case 'status':
        if (status.parse(entry.data).status === 'closed') this.#end(entry.at, 'ended', null);
        break;
      default:
    }
  }

  /** A snapshot that could not be read does not say where it was; the next node ends what was open. */
  #supersede({ at }: Entry, place: number): void {
    if (this.#open === null) return;
    const reason = this.#faults.find((each) => each > place && !this.#isBetween(place, each, (entry) => inputs.has(entry.kind)));
    this.#end(at, reason !== undefined && !isWish(this.#reasonAt(reason)) ? 'failed' : 'handed', null);
  }

  #end(at: number, became: Became, outlet: string | null): void {
    if (this.#open === null) return;
    const ended: Visit = { ...this.#open, endedAt: at, became, outlet };
    const known = this.visits.findIndex(({ seq }) => seq === ended.seq);
    if (known < 0) this.visits.push(ended);
    else this.visits[known] = ended;
    this.#open = null;
  }

  #becameOf(entry: Entry, place: number): Became {
    const { node, outlet, kind } = entry;
    const input = this.#input;
    // What a customer's leaving leads on to is not left by them any more.
    if (kind === 'left' && input?.kind === 'customer-left') {
      this.#input = null;
      return leaving[left.parse(input.data)?.by ?? 'customer'];
    }
    const reason = this.#faultOf(node, place);
    if (outlet === null || node === null) return outlet === null ? 'ended' : 'onward';
    const meaning = outlet === rescueOutlet ? 'onward' : this.#meaning(node, outlet);
    if (meaning === 'failed') return 'failed';
    if (reason !== null) return isWish(reason) ? 'handed' : 'failed';
    return meaning === 'lost' && input?.kind === 'timer' ? 'silent' : 'onward';
  }

  /** Why a visit that ends here was broken off; null when it was not. */
  #faultOf(node: string | null, place: number): string | null {
    const after = this.#faults.find((each) => each > place && this.#entries[each]?.node === node);
    if (after === undefined) return null;
    const isOfLater = this.#isBetween(place, after, (each) => (steps.has(each.kind) && each.node === node) || (inputs.has(each.kind) && each.kind !== 'settled' && each.kind !== 'overgrown'));
    return isOfLater ? null : this.#reasonAt(after);
  }

  #isBetween(place: number, after: number, is: (entry: Entry) => boolean): boolean {
    return this.#entries.slice(place + 1, after).some(is);
  }

  #reasonAt(place: number): string {
    return fault.parse(this.#entries[place]?.data).reason;
  }
}

/** A person was wanted or stepped in, or the drawing left it to one; nothing broke. */
function isWish(reason: string): boolean {
  return wishes.has(reason) || reason === 'taken-over' || reason === 'outlet-not-drawn';
}

function outletOf({ outlet }: Entry): string | null {
  return outlet === rescueOutlet ? null : outlet;
}
