import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** Hours have a minute in which people are there. */
export const neverOpen: Rule = ({ nodes }) =>
  nodes
    .filter(({ configured }) => configured.hours.some(({ weekly, extraDays }) => weekly.length === 0 && extraDays.length === 0))
    .map(({ source }) => flowProblem('flow.never-open', { node: source.id, path: 'hours.weekly' }));
