import type { ServiceFigureDefinition, ServiceFigureKey } from '../../../contract.ts';
import { figureDefinitions } from './serviceFigures.ts';

const byKey = new Map(figureDefinitions.map((definition) => [definition.key, definition]));

/** What a figure is called and how it is worked out. */
export function definitionOf(key: ServiceFigureKey): ServiceFigureDefinition {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`there is no figure ${key}`);
  return found;
}
