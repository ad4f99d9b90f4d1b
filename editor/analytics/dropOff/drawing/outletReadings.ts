import type { FlowNode } from '../../../../engine/sdk/flow.ts';
import { outletsOf } from '../../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../../nodes/cards.ts';
import type { NodeDropOff } from '../../../../server/contract.ts';
import type { Language } from '../../../i18n/language.ts';
import { flowIndex } from '../flowIndex.ts';
import type { LaidOver } from '../layOver.ts';

/** Where an outlet leads to, in some of the versions. */
export interface OutletWay {
  /** Null where no edge leaves by it. */
  readonly to: string | null;
  readonly visits: number;
  /** Of the node's visits that are over; null where there is none. */
  readonly share: number | null;
  /** The versions that only led there, from new to old; null where the drawn one does. */
  readonly only: readonly number[] | null;
}

/** One way out of a node. */
export interface OutletReading {
  readonly outlet: string;
  readonly title: string;
  readonly visits: number;
  /** Of the visits that are over; null where there is none. */
  readonly share: number | null;
  /** At least one: what the drawn version leads to, or else the newest that has the node; then where visits of others went. */
  readonly ways: readonly [OutletWay, ...OutletWay[]];
}

/** Of a version, where each outlet of a node leads to, and what outlets it has. */
interface Leading {
  readonly version: number;
  readonly titles: ReadonlyMap<string, string>;
  readonly always: readonly string[];
  readonly targets: ReadonlyMap<string, string>;
}

/** A node's ways out: those that are always there, and others that an edge or a visit leaves by; and where they led to in which versions. */
export function outletReadings({ id }: Pick<FlowNode, 'id'>, laid: Pick<LaidOver, 'version' | 'document' | 'others'>, { outlets, decided }: NodeDropOff, language: Language): readonly OutletReading[] {
  const leadings = [laid, ...laid.others].flatMap((each) => leadingOf(id, each, language));
  const [newest, ...older] = leadings;
  if (newest === undefined) return [];
  const share = (left: number) => (decided === 0 ? null : left / decided);
  const visits = new Map(outlets.map((each) => [each.outlet, each]));
  const wanted = new Set([...newest.always, ...newest.targets.keys(), ...visits.keys()]);
  const names = new Set([...newest.titles.keys(), ...wanted]);

  function waysOf(outlet: string): readonly [OutletWay, ...OutletWay[]] {
    const { visits: all = 0, versions = [] } = visits.get(outlet) ?? {};
    const own = newest?.targets.get(outlet) ?? null;
    const counts = new Map(versions.map((each) => [each.version, each.visits]));
    const elsewhere = Map.groupBy(older.filter(({ version, targets }) => (counts.get(version) ?? 0) > 0 && (targets.get(outlet) ?? null) !== own), ({ targets }) => targets.get(outlet) ?? null);
    const others = [...elsewhere].map(([to, of]): OutletWay => {
      const left = of.reduce((sum, { version }) => sum + (counts.get(version) ?? 0), 0);
      return { to, visits: left, share: share(left), only: of.map(({ version }) => version) };
    });
    const left = all - others.reduce((sum, each) => sum + each.visits, 0);
    return [{ to: own, visits: left, share: share(left), only: newest === undefined || newest.version === laid.version ? null : leadings.filter(({ targets }) => (targets.get(outlet) ?? null) === own).map(({ version }) => version) }, ...others];
  }

  return [...names].filter((name) => wanted.has(name)).map((outlet) => {
    const left = visits.get(outlet)?.visits ?? 0;
    return { outlet, title: leadings.find(({ titles }) => titles.has(outlet))?.titles.get(outlet) ?? outlet, visits: left, share: share(left), ways: waysOf(outlet) };
  });
}

function leadingOf(id: string, { version, document }: Pick<LaidOver, 'version' | 'document'>, language: Language): Leading[] {
  const { nodes, edges } = flowIndex(document);
  const node = nodes.get(id);
  if (node === undefined) return [];
  const known = outletsOf(cards, node);
  // An outlet has one edge; of two, the first counts.
  const targets = new Map((edges.get(id) ?? []).toReversed().map(({ outlet, to }) => [outlet, to]));
  return [{ version, titles: new Map(known.map(({ name, title }) => [name, title[language]])), always: known.flatMap(({ name, optional }) => (optional ? [] : [name])), targets }];
}
