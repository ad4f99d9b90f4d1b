import type { Json } from '../../../engine/sdk/value.ts';
import { isRecord, type Path } from './path.ts';
import type { Field } from './readFields.ts';

/** A setting that is there, with its place in the configuration. */
export interface Place {
  readonly path: Path;
  readonly field: Field;
  readonly value: Json;
}

/** Every setting that a configuration holds, down to single texts and numbers; what fits no field is left out. */
export function placesOf(fields: readonly Field[], config: Json | undefined, at: Path = []): readonly Place[] {
  if (!isRecord(config)) return [];
  return fields.flatMap((field) => (Object.hasOwn(config, field.name) ? placesIn(field, config[field.name], [...at, field.name]) : []));
}

function placesIn(field: Field, value: Json | undefined, path: Path): readonly Place[] {
  if (value === undefined) return [];
  switch (field.control) {
    case 'list':
      return Array.isArray(value) ? value.flatMap((each, index) => placesIn(field.item, each, [...path, index])) : [];
    case 'group':
      return placesOf(field.fields, value, path);
    case 'union': {
      const branch = field.branches.find((each) => isRecord(value) && value[field.tag] === each.value);
      return branch ? placesOf(branch.fields, value, path) : [];
    }
    case 'lines':
    case 'localized':
    case 'expression':
    case 'variable':
    case 'line':
    case 'number':
    case 'share':
    case 'switch':
    case 'options':
    case 'hidden':
      return [{ path, field, value }];
  }
}
