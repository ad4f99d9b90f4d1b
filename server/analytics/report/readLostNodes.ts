import { inArray } from 'drizzle-orm';
import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import type { NodeDropOff } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { segments } from '../../db/schema.ts';
import { compareDropOffs } from '../dropOff/compareDropOffs.ts';
import { readDropOff } from '../dropOff/readDropOff.ts';
import { findSegments, type SegmentFilter } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { readFlowName } from '../names/readFlowName.ts';
import { readNodeNames } from '../names/readNodeNames.ts';

/** A node at which customers were lost, beside the week before. */
export interface LostNode extends NodeDropOff {
  readonly flow: Readonly<Record<string, string>>;
  readonly name: BilingualText;
  readonly difference: number | null;
  readonly significant: boolean;
}

interface Asked {
  readonly filter: SegmentFilter;
  readonly period: Period;
  readonly before: Period;
}

/** The nodes that most customers were lost at, worst first. Flows are read by themselves: nodes of two may have the same id. */
export function readLostNodes(database: Database, { filter, period, before }: Asked, most: number): LostNode[] {
  const flows = database.orm.selectDistinct({ id: segments.flowId }).from(segments).where(inArray(segments.id, [...findSegments(database, filter).ids])).all();
  return flows
    .flatMap(({ id }) => {
      const read = (of: Period) => readDropOff(database, { filter: { ...filter, flow: id }, period: of }).nodes;
      const after = read(period);
      const changes = new Map(compareDropOffs(read(before), after).map((each) => [each.node, each]));
      const [flow, nameOf] = [readFlowName(database, id), readNodeNames(database, id)];
      return after.map((each): LostNode => ({ ...each, flow, name: nameOf(each.node), difference: changes.get(each.node)?.difference ?? null, significant: changes.get(each.node)?.significant ?? false }));
    })
    .filter(({ dropOff }) => dropOff.count > 0)
    .toSorted((one, other) => other.dropOff.count - one.dropOff.count || (other.dropOff.share ?? 0) - (one.dropOff.share ?? 0))
    .slice(0, most);
}
