import type { LoggedEntry, SlowVisit } from '../visits/slowVisits.test-support.ts';

/** A conversation as its log tells it, looked through from end to end. */
export interface SlowTalk {
  readonly id: string;
  readonly contact: string | null;
  readonly log: readonly LoggedEntry[];
  readonly visits: readonly SlowVisit[];
  readonly meaning: (node: string, outlet: string) => string;
  /** What the node is: of a node that is not known, an empty text. */
  readonly type: (node: string) => string;
}

/** What each figure is, by plain loops over whole logs; written apart from the readings, to be compared with them. */

export function slowPersons(talks: readonly SlowTalk[], mergedInto: ReadonlyMap<string, string>, node: string | null): number {
  const root = (contact: string): string => {
    const next = mergedInto.get(contact);
    return next === undefined ? contact : root(next);
  };
  const came = talks.filter(({ visits }) => node === null || visits.some((visit) => visit.node === node));
  return new Set(came.map(({ id, contact }) => (contact === null ? `talk ${id}` : `contact ${root(contact)}`))).size;
}

/** The places in the list of visits at which a conversation reaches the steps, as far as it does. */
function stepsOf({ visits }: SlowTalk, nodes: readonly string[]): number[] {
  const reached: number[] = [];
  for (const node of nodes) {
    const place = visits.findIndex((visit, at) => visit.node === node && at > (reached.at(-1) ?? -1));
    if (place < 0) break;
    reached.push(place);
  }
  return reached;
}

export function slowFunnel(talks: readonly SlowTalk[], nodes: readonly string[]) {
  return nodes.map((node, step) => {
    const here = talks.filter((talk) => stepsOf(talk, nodes).length > step);
    const stopped: Record<string, number> = { open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0, elsewhere: 0 };
    for (const talk of here) {
      if (step === nodes.length - 1 || stepsOf(talk, nodes).length > step + 1) continue;
      const [last] = talk.visits.filter((visit) => visit.node === node).slice(-1);
      const fate = last?.became === 'onward' ? 'elsewhere' : (last?.became ?? '');
      stopped[fate] = (stopped[fate] ?? 0) + 1;
    }
    const waited = here.flatMap((talk) => {
      const places = stepsOf(talk, nodes);
      const [one, other] = [talk.visits[places[step - 1] ?? -1], talk.visits[places[step] ?? -1]];
      return one === undefined || other === undefined ? [] : [other.at - one.at];
    });
    return { reached: here.length, stopped, waited };
  });
}

/** The nodes of a way with repetitions told once: takes out the earliest and shortest, again and again. */
export function slowWay(nodes: readonly string[]): readonly string[] {
  for (let end = 1; end <= nodes.length; end += 1) {
    for (let length = 1; length * 2 <= end; length += 1) {
      const [one, two] = [nodes.slice(end - 2 * length, end - length), nodes.slice(end - length, end)];
      if (JSON.stringify(one) === JSON.stringify(two)) return slowWay([...nodes.slice(0, end - length), ...nodes.slice(end)]);
    }
  }
  return nodes;
}

export function slowWays(talks: readonly SlowTalk[], start: string | undefined): { readonly nodes: readonly string[]; readonly end: string }[] {
  return talks.flatMap(({ visits }) => {
    const nodes = visits.map(({ node }) => node);
    const from = start === undefined ? 0 : nodes.indexOf(start);
    const end = visits.at(-1)?.became ?? 'open';
    return from < 0 ? [] : [{ nodes: slowWay(nodes.slice(from)), end: end === 'onward' ? 'ended' : end }];
  });
}

/** The visit at which a conversation was lost; null when it was not. */
export function slowLoss({ log, visits, meaning, type }: SlowTalk): SlowVisit | null {
  const [lost] = visits.filter(({ node, became }) => (became === 'silent' || became === 'closed') && type(node) !== 'survey').slice(-1);
  if (lost === undefined) return null;
  const endOf = ({ seq, node }: SlowVisit): number => log.find((entry) => entry.seq >= seq && ((entry.kind === 'left' && (entry.node ?? '') === node) || (entry.kind === 'passed' && entry.seq === seq)))?.seq ?? Infinity;
  const speaks = (after: number): boolean => log.some((entry) => entry.seq > after && (entry.kind === 'customer' || entry.kind === 'handoff-asked'));
  if (speaks(endOf(lost))) return null;
  for (const later of visits) {
    if (later.seq <= lost.seq) continue;
    if (later.became === 'open' || later.became === 'handed' || later.became === 'failed') return null;
    if (['helped', 'escalated'].includes(meaning(later.node, later.outlet))) return null;
  }
  if (type(lost.node) === 'human-handoff') return log.some((entry) => entry.seq > lost.seq && entry.kind === 'agent') ? null : lost;
  let helped: SlowVisit | null = null;
  for (const each of visits) {
    if (each.seq >= lost.seq) break;
    const how = meaning(each.node, each.outlet);
    if (each.became === 'handed' || each.became === 'failed' || how === 'unmet' || how === 'failed') helped = null;
    else if (how === 'helped' || how === 'escalated') helped = each;
  }
  if (helped === null || speaks(endOf(helped))) return lost;
  let isGood = true;
  for (const entry of log) if (entry.kind === 'rated' && entry.data.seq > helped.seq) isGood = entry.data.helpful;
  return isGood ? null : lost;
}

/** What customers did in the week after they had left; null where that is not known yet, or never will be. */
export function slowReturn({ id, contact }: SlowTalk, leftAt: number, all: readonly { readonly id: string; readonly contactId: string | null; readonly createdAt: number; readonly handed: boolean }[], mergedInto: ReadonlyMap<string, string>, now: number): { readonly came: boolean; readonly wanted: boolean } | null {
  if (contact === null || now < leftAt + 7 * 24 * 3_600_000) return null;
  const root = (of: string): string => {
    const next = mergedInto.get(of);
    return next === undefined ? of : root(next);
  };
  let [came, wanted] = [false, false];
  for (const each of all) {
    if (each.id === id || each.contactId === null || root(each.contactId) !== root(contact)) continue;
    if (each.createdAt <= leftAt || each.createdAt > leftAt + 7 * 24 * 3_600_000) continue;
    came = true;
    if (each.handed) wanted = true;
  }
  return { came, wanted };
}

/** The middle of some numbers; between the two middle ones where there are two; null of none. */
export function slowMedian(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Whether a conversation went on from a node, and whether that or something later helped. */
export function slowHelp({ visits, meaning }: SlowTalk, node: string): { readonly wentOn: boolean; readonly helped: boolean } {
  const from = visits.find((visit) => visit.node === node && visit.became === 'onward');
  if (from === undefined) return { wentOn: false, helped: false };
  return { wentOn: true, helped: visits.some((visit) => visit.seq >= from.seq && visit.outlet !== '' && meaning(visit.node, visit.outlet) === 'helped') };
}

export interface SlowWait {
  readonly lasted: number;
  /** What `survivalOf` is told of how a visit ended. */
  readonly end: 'left' | 'limit' | 'other' | 'open';
  readonly version: number;
}

/** What a visit's end says of waiting: a silence that the node's timer ended is told by what came last before it was left. */
export function slowEnd(log: readonly LoggedEntry[], { seq, node, became }: SlowVisit): SlowWait['end'] {
  if (became === 'open') return 'open';
  if (became !== 'silent') return became === 'closed' ? 'left' : 'other';
  const left = log.find((entry) => entry.seq > seq && entry.kind === 'left' && (entry.node ?? '') === node);
  const cause = log.findLast((entry) => entry.seq < (left?.seq ?? 0) && ['timer', 'customer-left', 'customer'].includes(entry.kind));
  return cause?.kind === 'timer' ? 'limit' : 'left';
}

/** Visits as far as they are watched: to the limit of their version, which is the shortest visit that its timer ended. */
export function slowWaits(waits: readonly SlowWait[]): SlowWait[] {
  return waits.map((each) => {
    const limit = Math.min(...waits.flatMap(({ lasted, end, version }) => (end === 'limit' && version === each.version ? [lasted] : [])));
    return each.lasted >= limit ? { ...each, lasted: limit, end: each.end === 'limit' ? 'limit' : 'open' } : each;
  });
}

/** The Kaplan-Meier estimate at any time, straight from its formula. */
export function slowSurvival(watched: readonly SlowWait[]): (time: number) => number {
  const factors = [...new Set(watched.filter(({ end }) => end === 'left').map(({ lasted }) => lasted))].map((at) => {
    const leaving = watched.filter(({ end, lasted }) => end === 'left' && lasted === at).length;
    const atRisk = watched.filter(({ lasted }) => lasted >= at).length;
    return { at, factor: (atRisk - leaving) / atRisk };
  });
  return (time) => factors.reduce((product, { at, factor }) => (at <= time ? product * factor : product), 1);
}

/** What the customer had said last before the visit after one began. */
export function slowTyped({ log, visits }: SlowTalk, seq: number): string | null {
  const next = visits.find((visit) => visit.seq > seq);
  const before = log.filter((entry) => entry.kind === 'customer' && (next === undefined || entry.seq < next.seq));
  return before.at(-1)?.data.text ?? null;
}
