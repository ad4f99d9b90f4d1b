import type { Json } from '../../../engine/sdk/value.ts';
import { blankFields } from './blankValue.ts';
import { isRecord } from './path.ts';
import type { Branch, Field } from './readFields.ts';

/**
 * A setting in another of its forms. What the two forms have in common stays: fields of the same name
 * that are edited alike.
 *
 * @example switchBranch(union, { kind: 'email', into: 'mail' }, 'phone', newId) // { kind: 'phone', into: 'mail' }
 */
export function switchBranch(union: Extract<Field, { control: 'union' }>, value: Json | undefined, to: string, newId: () => string): Json {
  const from = union.branches.find((each) => isRecord(value) && each.value === value[union.tag]);
  const into = union.branches.find((each) => each.value === to);
  if (!into) return value ?? {};
  const kept = from && isRecord(value) ? Object.entries(value).filter(([name]) => inCommon(from, into, name)) : [];
  return { [union.tag]: to, ...blankFields(into.fields, newId), ...Object.fromEntries(kept) };
}

function inCommon(from: Branch, into: Branch, name: string): boolean {
  const [before, after] = [from, into].map(({ fields }) => fields.find((each) => each.name === name));
  return before !== undefined && after !== undefined && JSON.stringify(alike(before)) === JSON.stringify(alike(after));
}

function alike({ label: _label, help: _help, required: _required, initial: _initial, ...control }: Field): object {
  return control;
}
