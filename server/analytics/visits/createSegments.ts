import { attributeLimits, type CountedAttributes } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { Setting } from '../../db/settings.ts';

/** What a conversation is told apart by. */
export interface SegmentFacts {
  readonly flowId: string;
  readonly version: number;
  readonly channel: string;
  readonly locale: string;
  /** The contact had talked to us before. */
  readonly returning: boolean;
  /** All that is known of the contact; those are kept that owners chose to count by. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Channels of one flow that are told apart. Anybody may name one, since a conversation is begun without signing in. */
const mostChannels = 24;
/** What later ones are counted as. */
const otherChannel = 'other';

/** Finds or makes the segment of a conversation that begins, and those of its version and flow as a whole. */
export function createSegments({ connection }: Database, chosen: Pick<Setting<CountedAttributes>, 'read'>) {
  const find = connection.prepare<unknown[], number>("select id from segments where flow_id = ? and version = ? and channel = ? and locale = ? and returned = ? and attributes = ? and scope = 'one'").pluck();
  const insert = connection.prepare('insert or ignore into segments (scope, flow_id, version, channel, locale, returned, attributes) values (?, ?, ?, ?, ?, ?, ?)');
  const channels = connection.prepare<[string], string>("select distinct channel from segments where flow_id = ? and scope = 'one'").pluck();
  const values = connection.prepare<[string], string>("select distinct json_each.value from segments, json_each(segments.attributes) where json_each.key = ? and scope = 'one'").pluck();

  /** What is counted of the attributes, as JSON with sorted names. */
  function counted(of: SegmentFacts['attributes']): string {
    const pairs = chosen.read().names.flatMap((name) => {
      const value = Object.hasOwn(of, name) ? of[name] : undefined;
      // A longer value tells a person, not a group.
      if (value === undefined || value === '' || value.length > attributeLimits.length) return [];
      const known = values.all(name);
      // What comes up later counts as none.
      return known.includes(value) || known.length < attributeLimits.values ? [[name, value] as const] : [];
    });
    return JSON.stringify(Object.fromEntries(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1))));
  }

  return {
    /** To be called in a transaction. */
    idOf(facts: SegmentFacts): number {
      const { flowId, version, locale, returning } = facts;
      const attributes = counted(facts.attributes);
      const keyOf = (channel: string) => [flowId, version, channel, locale, Number(returning), attributes];
      const known = find.get(...keyOf(facts.channel));
      if (known !== undefined) return known;
      const others = channels.all(flowId);
      const channel = others.includes(facts.channel) || others.length < mostChannels ? facts.channel : otherChannel;
      const key = keyOf(channel);
      const found = channel === facts.channel ? undefined : find.get(...key);
      if (found !== undefined) return found;
      insert.run('flow', flowId, 0, '', '', 0, '{}');
      insert.run('version', flowId, version, '', '', 0, '{}');
      return Number(insert.run('one', ...key).lastInsertRowid);
    },
  };
}
