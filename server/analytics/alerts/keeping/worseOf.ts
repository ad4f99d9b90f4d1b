import type { AlertCondition, AlertReading } from '../../../contract.ts';

/** Of two readings, the one further from what it should be; the earlier one where they are as far. */
export function worseOf(condition: AlertCondition, earlier: AlertReading, later: AlertReading): AlertReading {
  return distance(condition, later) > distance(condition, earlier) ? later : earlier;
}

function distance(condition: AlertCondition, { value, usual }: AlertReading): number {
  if (value === null) return -Infinity;
  if (condition.kind === 'unusual') return Math.abs(value - (usual?.middle ?? value));
  return condition.direction === 'above' ? value : -value;
}
