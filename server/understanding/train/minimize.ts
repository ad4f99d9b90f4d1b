/** A function's value and its slope at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** How many of the last steps tell of the curvature. */
const remembered = 8;
const enoughDescent = 1e-4;
const mostHalvings = 20;

/**
 * Finds where a smooth convex function is least, by L-BFGS (Liu and Nocedal 1989) with a step that is halved until it
 * descends enough. The same function and start give the same point to the bit.
 *
 * @param rounds how many steps are taken at most
 */
export function minimize(slopeAt: (point: Float64Array) => Slope, start: Float64Array, rounds: number): Float64Array {
  const steps: { readonly moved: Float64Array; readonly turned: Float64Array; readonly along: number }[] = [];
  let point = start;
  let here = slopeAt(point);
  for (let round = 0; round < rounds; round += 1) {
    const direction = descent(here.gradient, steps);
    const fall = dot(direction, here.gradient);
    // The first step knows nothing of the curvature: one of length 1 at most.
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(direction, direction) || 1)) : 1;
    let next = along(point, direction, length);
    let there = slopeAt(next);
    for (let halved = 0; there.value > here.value + enoughDescent * length * fall && halved < mostHalvings; halved += 1) {
      length /= 2;
      next = along(point, direction, length);
      there = slopeAt(next);
    }
    if (!(there.value < here.value)) return point;
    const moved = along(next, point, -1);
    const turned = along(there.gradient, here.gradient, -1);
    const product = dot(moved, turned);
    if (product > 0) steps.push({ moved, turned, along: product });
    if (steps.length > remembered) steps.shift();
    [point, here] = [next, there];
  }
  return point;
}

/** The two-loop recursion. */
function descent(gradient: Float64Array, steps: readonly { readonly moved: Float64Array; readonly turned: Float64Array; readonly along: number }[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, turned, along: product } of steps.toReversed()) {
    const share = dot(moved, direction) / product;
    shares.push(share);
    add(direction, turned, -share);
  }
  const last = steps.at(-1);
  const curvature = last ? last.along / dot(last.turned, last.turned) : 1;
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * curvature;
  for (const { moved, turned, along: product } of steps) add(direction, moved, (shares.pop() ?? 0) - dot(turned, direction) / product);
  return direction;
}

function along(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  const reached = from.slice();
  add(reached, direction, length);
  return reached;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (what[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
