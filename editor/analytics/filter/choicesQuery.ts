import { analyticsChoices } from '../../app/contract.ts';
import { figuresQuery } from '../figuresQuery.ts';

/** What a filter can be made of. */
export const choicesQuery = figuresQuery('choices', analyticsChoices);
