import type { LookupFunction } from 'node:net';
import { ProblemError } from '../problem.ts';
import { isPublicAddress } from './isPublicAddress.ts';

/**
 * A name's addresses, for the socket that connects to them. Since nobody asks a second time, a name that answers
 * differently the next time gains nothing. One address that is not public refuses them all.
 */
export function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = typeof found === 'string' ? [] : found;
      const [first] = addresses;
      if (error) answer(error, '');
      else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) answer(new ProblemError('outgoing.address-refused', { details: { host: hostname } }), '');
      else if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}
