import type { Json } from '../../../engine/sdk/value.ts';
import type { Field } from './readFields.ts';

/** Minutes to begin with where a length of time is switched on. */
const firstMinutes = 5;

/**
 * What a setting begins with when it is added: its default, or as little as it can have, to be
 * filled in. Undefined where nothing can be said beforehand.
 *
 * @param newId makes an id that nothing else in the flow has.
 */
export function blankValue(field: Field, newId: () => string): Json | undefined {
  if (field.initial !== undefined) return field.initial;
  switch (field.control) {
    case 'localized':
      return {};
    case 'hidden':
      return newId();
    case 'expression':
      return '';
    case 'switch':
      return false;
    case 'options':
      return field.options[0]?.value;
    case 'number':
      return field.unit === 'minutes' ? firstMinutes : undefined;
    case 'lines':
      return [];
    case 'list':
      return Array.from({ length: field.fewest }, () => blankValue(field.item, newId) ?? {});
    case 'group':
      return blankFields(field.fields, newId);
    case 'union': {
      const [first] = field.branches;
      return first ? { [field.tag]: first.value, ...blankFields(first.fields, newId) } : undefined;
    }
    case 'share':
    case 'variable':
    case 'line':
      return undefined;
  }
}

/** What a configuration cannot do without, blank. */
export function blankFields(fields: readonly Field[], newId: () => string): Record<string, Json> {
  const blank: Record<string, Json> = {};
  for (const field of fields) {
    const value = field.required ? blankValue(field, newId) : undefined;
    if (value !== undefined) blank[field.name] = value;
  }
  return blank;
}
