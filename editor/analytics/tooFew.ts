export { leastDecided, tooFew, widestInterval } from '../../engine/sdk/tooFew.ts';
