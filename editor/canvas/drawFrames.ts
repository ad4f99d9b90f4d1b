import type { FlowGroup } from '../../engine/sdk/flow.ts';
import { groupKey, canvasKey } from './canvasKey.ts';
import type { GroupCell, NodeCell } from './canvasNode.ts';
import { sizeOf } from './sizeOf.ts';

const side = 20;
const head = 44;

/** The frames of the groups, each around its nodes as they stand now. A frame that stands as before stays the same object. */
export function drawFrames(before: readonly GroupCell[], groups: readonly FlowGroup[], nodes: readonly NodeCell[], selected: ReadonlySet<string>): GroupCell[] {
  if (groups.length === 0) return [];
  const known = new Map(before.map((cell) => [cell.id, cell]));
  const byKey = new Map(nodes.map((cell) => [cell.id, cell]));
  return groups.flatMap((group): GroupCell[] => {
    const members = group.nodes.flatMap((id) => byKey.get(canvasKey(id)) ?? []);
    if (members.length === 0) return [];
    const id = groupKey(group.id);
    const box = around(members);
    const old = known.get(id);
    const isSelected = selected.has(group.id);
    const same = old && old.data.group === group && old.selected === isSelected && old.position.x === box.x && old.position.y === box.y && old.width === box.width && old.height === box.height;
    if (same) return [old];
    return [{ ...old, id, type: 'group', position: { x: box.x, y: box.y }, width: box.width, height: box.height, data: { group }, selected: isSelected, zIndex: -1, style, focusable: true }];
  });
}

/** Only its title takes the pointer, so that what lies in the frame can be reached. */
const style = { pointerEvents: 'none' } as const;

function around(members: readonly NodeCell[]): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of members) {
    const { width, height } = sizeOf(cell);
    left = Math.min(left, cell.position.x);
    top = Math.min(top, cell.position.y);
    right = Math.max(right, cell.position.x + width);
    bottom = Math.max(bottom, cell.position.y + height);
  }
  return { x: left - side, y: top - head, width: right - left + 2 * side, height: bottom - top + head + side };
}
