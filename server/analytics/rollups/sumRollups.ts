import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { FoundSegments } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { rollupRanges } from './rollupRanges.ts';

/** How many visits of a node became one thing. */
export interface RollupSum {
  readonly node: string;
  readonly became: Became | 'begun';
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

type Row = [node: string, became: RollupSum['became'], outlet: string, visits: number, conversations: number];
type Sum = { -readonly [K in keyof RollupSum]: RollupSum[K] };

/**
 * Adds up what became of the visits of conversations that began in a period, exactly, at any moment. It is added here and
 * not by SQL, which would sort all rows to group them: rows of a span come in order already.
 */
export function sumRollups(database: Database, found: FoundSegments, period: Period): RollupSum[] {
  const rows = database.connection.prepare<[number, number, number, number], Row>('select node, became, outlet, visits, conversations from rollups where segment = ? and hours = ? and span >= ? and span < ?').raw();
  const nodes = new Map<string, Sum[]>();
  for (const { segment, hours, from, to } of rollupRanges(database, found, period)) addUp(nodes, rows.all(segment, hours, from, to));
  return [...nodes]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, sums]) => sums)
    .filter(({ visits, conversations }) => visits > 0 || conversations > 0);
}

function addUp(nodes: Map<string, Sum[]>, rows: readonly Row[]): void {
  let last: string | undefined;
  let sums: Sum[] = [];
  let next = 0;
  for (const row of rows) {
    const [node, , , visits, conversations] = row;
    if (node !== last) {
      sums = nodes.get(node) ?? [];
      nodes.set(node, sums);
      last = node;
      next = 0;
    }
    const sum = sumOf(sums, next, row);
    sum.visits += visits;
    sum.conversations += conversations;
    next = (sum === sums[next] ? next : sums.indexOf(sum)) + 1;
  }
}

/** The sum that a row belongs to: mostly the next one, as in the span before. */
function sumOf(sums: Sum[], next: number, [node, became, outlet]: Row): Sum {
  const expected = sums[next];
  if (expected?.became === became && expected.outlet === outlet) return expected;
  const known = sums.find((each) => each.became === became && each.outlet === outlet);
  if (known !== undefined) return known;
  const added = { node, became, outlet, visits: 0, conversations: 0 };
  sums.push(added);
  return added;
}
