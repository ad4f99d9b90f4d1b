import { countedAttributes } from '../../../app/contract.ts';
import { figuresQuery } from '../../figuresQuery.ts';

/** Which contact attributes conversations are counted by. */
export const countedQuery = figuresQuery('attributes', countedAttributes);
