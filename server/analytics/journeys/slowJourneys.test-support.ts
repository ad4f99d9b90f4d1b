import type { LoggedEntry, SlowVisit } from '../visits/slowVisits.test-support.ts';

/** A conversation as its log tells it, looked through from end to end. */
export interface SlowTalk {
  readonly id: string;
  readonly contact: string | null;
  readonly log: readonly LoggedEntry[];
  readonly visits: readonly SlowVisit[];
  readonly meaning: (node: string, outlet: string) => string;
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

/** The node at which a conversation was lost, and how; null when it was not. */
export function slowLoss({ log, visits, meaning }: SlowTalk): SlowVisit | null {
  const [lost] = visits.filter(({ became }) => became === 'silent' || became === 'closed').slice(-1);
  if (lost === undefined) return null;
  const left = log.find((entry) => entry.seq > lost.seq && entry.kind === 'left' && (entry.node ?? '') === lost.node);
  for (const entry of log) if (left !== undefined && entry.seq > left.seq && (entry.kind === 'customer' || entry.kind === 'handoff-asked')) return null;
  for (const later of visits) {
    if (later.seq <= lost.seq) continue;
    if (later.became === 'open' || later.became === 'handed' || later.became === 'failed') return null;
    if (['helped', 'escalated'].includes(meaning(later.node, later.outlet))) return null;
  }
  return lost;
}

/** Whether a conversation went on from a node, and whether that or something later helped. */
export function slowHelp({ visits, meaning }: SlowTalk, node: string): { readonly wentOn: boolean; readonly helped: boolean } {
  const from = visits.find((visit) => visit.node === node && visit.became === 'onward');
  if (from === undefined) return { wentOn: false, helped: false };
  return { wentOn: true, helped: visits.some((visit) => visit.seq >= from.seq && visit.outlet !== '' && meaning(visit.node, visit.outlet) === 'helped') };
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

