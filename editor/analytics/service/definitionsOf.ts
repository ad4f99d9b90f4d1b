import type { ServiceFigureDefinition, ServiceFigureKey } from '../../../server/contract.ts';

/** What figures are called and how they are worked out, as the API says. */
export type Definitions = ReadonlyMap<ServiceFigureKey, ServiceFigureDefinition>;

export function definitionsOf(figures: readonly ServiceFigureDefinition[]): Definitions {
  return new Map(figures.map((each) => [each.key, each]));
}
