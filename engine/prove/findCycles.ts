/**
 * The cycles of a directed graph: its strongly connected components in which a node leads, by any
 * way, back to itself. Nodes are 0 to `count` - 1, and each component is in ascending order.
 * Tarjan's algorithm (R. E. Tarjan, Depth-first search and linear graph algorithms, 1972) with its
 * own stack in place of recursion; linear in nodes and edges.
 */
export function findCycles(count: number, targets: (node: number) => readonly number[]): readonly (readonly number[])[] {
  const cycles: number[][] = [];
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const component: number[] = [];
  const open = new Set<number>();

  for (let root = 0; root < count; root += 1) {
    if (order.has(root)) continue;
    const path = [discover(root)];
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (top === undefined) break;
      const to = top.rest[top.at];
      if (to === undefined) {
        path.pop();
        const above = path[path.length - 1];
        if (above) lower(above.node, lowest.get(top.node) ?? 0);
        if (lowest.get(top.node) === order.get(top.node)) gather(top.node);
        continue;
      }
      top.at += 1;
      if (!order.has(to)) path.push(discover(to));
      else if (open.has(to)) lower(top.node, order.get(to) ?? 0);
    }
  }

  function discover(node: number): { readonly node: number; readonly rest: readonly number[]; at: number } {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    component.push(node);
    open.add(node);
    return { node, rest: targets(node), at: 0 };
  }

  function lower(node: number, to: number): void {
    if (to < (lowest.get(node) ?? 0)) lowest.set(node, to);
  }

  /** Takes the component whose first node this is off the stack. */
  function gather(first: number): void {
    const members: number[] = [];
    for (let node = component.pop(); node !== undefined; node = component.pop()) {
      open.delete(node);
      members.push(node);
      if (node === first) break;
    }
    if (members.length > 1 || targets(first).includes(first)) cycles.push(members.sort((a, b) => a - b));
  }

  return cycles;
}
