import type { FaultReason } from './event.ts';

/** Why a person is wanted where nothing broke: what the customer asked for, or how it goes with them. */
export const wishes: ReadonlySet<string> = new Set<FaultReason>(['customer-asked', 'asked-in-words', 'complaint-repeated', 'mood-low', 'mood-fell', 'node-unmet']);
