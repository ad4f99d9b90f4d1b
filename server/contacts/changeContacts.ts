import type { ContactChange, ContactTagging } from '../contract/contacts.ts';
import { ProblemError } from '../problem.ts';
import type { ContactRow, ContactRows } from './contactRows.ts';

/** Tags that a person has at most. */
const tagsMost = 50;

/** What staff change about a person. After merges it is the root's row that is changed; to be run inside a transaction. */
export function createChanging(rows: ContactRows, now: () => number) {
  /** @throws {ProblemError} `contact.unknown`, `contact.erased`. */
  function known(id: string): readonly [ContactRow, ...ContactRow[]] {
    const [root, ...others] = rows.family(id);
    if (root === undefined) throw new ProblemError('contact.unknown');
    if (root.erasedAt !== null) throw new ProblemError('contact.erased');
    return [root, ...others];
  }

  return {
    /**
     * Changes what is given. What the root says of itself goes before what others merged into it say; what is taken away
     * is taken from them too.
     *
     * @throws {ProblemError} `contact.changed` with the current revision when another one was expected; `contact.unknown`, `contact.erased`.
     */
    update(id: string, { revision, ...change }: ContactChange): void {
      const [root, ...others] = known(id);
      if (root.revision !== revision) throw new ProblemError('contact.changed', { revision: root.revision });
      rows.change(root, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)), now());
      for (const row of others) {
        const vip = Math.min(row.vip, change.vip ?? row.vip);
        const attributes = Object.fromEntries(Object.entries(row.attributes).filter(([name]) => change.attributes === undefined || Object.hasOwn(change.attributes, name)));
        if (vip !== row.vip || Object.keys(attributes).length < Object.keys(row.attributes).length) rows.change(row, { vip, attributes }, now());
      }
    },

    /** Adds and removes tags, so that two who do so at once undo nothing of each other's. */
    tag(id: string, { add, remove }: ContactTagging): void {
      const [root, ...others] = known(id);
      for (const row of [root, ...others]) {
        const kept = row.tags.filter((each) => !remove.includes(each));
        const tags = row === root ? [...new Set([...kept, ...add])].slice(0, tagsMost) : kept;
        if (tags.join('\0') !== row.tags.join('\0')) rows.change(row, { tags }, now());
      }
    },

    consent(id: string, purpose: string, given: boolean): void {
      const [root] = known(id);
      rows.change(root, { consent: { ...root.consent, [purpose]: { given, at: now() } } }, now());
    },

    /** Takes nothing that they write until a time in milliseconds since 1970; null ends it. */
    block(id: string, until: number | null): void {
      const [root, ...others] = known(id);
      for (const row of [root, ...others]) {
        const blockedUntil = row === root ? until : null;
        if (row.blockedUntil !== blockedUntil && (row === root || until === null)) rows.change(row, { blockedUntil }, now());
      }
    },
  };
}
export type Changing = ReturnType<typeof createChanging>;
