import { setTimeout as sleep } from 'node:timers/promises';
import { createMatcher, type KnowledgeMatcher, type MatcherHouse } from '../understanding/match/createMatcher.ts';
import { readStored } from './storedEntry.ts';

/** An entry as it is to be from now on; null when it is to be no more. */
export interface TextChange {
  readonly id: string;
  readonly after: string | null;
}

/** A matcher that knows which entries it was made of, and learns in the background. */
export class TrackedMatcher {
  readonly matcher: KnowledgeMatcher;
  readonly balance: number;
  readonly #texts: Map<string, string>;
  #preparing: Promise<void> | null = null;
  #stale = false;
  #began = 0;
  #learnedInMs = 0;

  constructor(rows: readonly { readonly id: string; readonly text: string }[], house: Omit<MatcherHouse, 'balance'>, balance: number) {
    this.#texts = new Map(rows.map(({ id, text }) => [id, text]));
    this.matcher = createMatcher(rows.map(({ id, text }) => readStored(id, text)), { ...house, balance });
    this.balance = balance;
  }

  /** Lets it know entries; what it knows already costs nothing. */
  tell(changes: readonly TextChange[]): void {
    const fresh = changes.filter(({ id, after }) => (this.#texts.get(id) ?? null) !== after);
    if (fresh.length === 0) return;
    this.matcher.change({ put: fresh.flatMap(({ id, after }) => (after === null ? [] : [readStored(id, after)])), remove: fresh.flatMap(({ id, after }) => (after === null ? [id] : [])) });
    for (const { id, after } of fresh) {
      if (after === null) this.#texts.delete(id);
      else this.#texts.set(id, after);
    }
  }

  /** What tells it to be made of exactly these entries. */
  changesTo(rows: readonly { readonly id: string; readonly text: string }[]): TextChange[] {
    const there = new Set(rows.map(({ id }) => id));
    return [...rows.map(({ id, text }) => ({ id, after: text })), ...[...this.#texts.keys()].filter((id) => !there.has(id)).map((id) => ({ id, after: null }))];
  }

  /** Begins to learn what it does not know yet; one lesson at a time. */
  learn(): void {
    this.#stale = true;
    this.#preparing ??= this.#prepare();
  }

  async #prepare(): Promise<void> {
    this.#began = performance.now();
    while (this.#stale) {
      this.#stale = false;
      await this.matcher.prepare();
    }
    this.#learnedInMs = performance.now() - this.#began;
    this.#preparing = null;
  }

  /** Whether it has learned all there is to learn within some milliseconds, or would only waste them. */
  async learns(withinMs: number): Promise<boolean> {
    if (this.#preparing === null) return true;
    if (Math.max(this.#learnedInMs, performance.now() - this.#began) > withinMs) return false;
    const over = new AbortController();
    const learned = await Promise.race([this.#preparing.then(() => true), sleep(withinMs, false, { ref: false, signal: over.signal }).catch(() => false)]);
    over.abort();
    return learned;
  }
}
