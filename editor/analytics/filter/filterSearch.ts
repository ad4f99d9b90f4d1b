import * as z from 'zod';
import { analyticsFilter } from '../../app/contract.ts';
import { readAddress } from '../readAddress.ts';
import { toAddress } from '../toAddress.ts';
import type { OpenSearch } from '../../app/openSearch.ts';

const { shape } = analyticsFilter;

/** Days that a period of the filter bar can be of, ending today. */
export const presets = ['1', '7', '28', '90'] as const;

/** A filter as it stands in an address. A period is either the last `days`, or from a day to another. Anything else in it is left out. */
const filterAddress = z.object({
  days: z.enum(presets).optional().catch(undefined),
  from: shape.from.catch(undefined),
  to: shape.to.catch(undefined),
  zone: shape.zone.unwrap().optional().catch(undefined),
  flow: shape.flow.catch(undefined),
  versions: shape.versions.catch(undefined),
  channel: shape.channel.catch(undefined),
  locale: shape.locale.catch(undefined),
  visitor: shape.visitor.catch(undefined),
  attribute: shape.attribute.catch(undefined),
});
export type FilterAddress = z.infer<typeof filterAddress>;

/** What it is called in an address. */
export const filterNames: readonly string[] = Object.keys(filterAddress.shape);

/** What an address says of the filter. */
export function readFilterAddress(search: OpenSearch): FilterAddress {
  return readAddress(filterAddress, search);
}

/** The part of an address that links to the room's other pages keep. */
export function filterSearch(search: OpenSearch): OpenSearch {
  return toAddress(readFilterAddress(search));
}
