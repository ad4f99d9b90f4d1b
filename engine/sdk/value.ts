import * as z from 'zod';

/** What a flow's variable can hold. A list holds texts. */
export const value = z.union([z.string().max(4_000), z.number(), z.boolean(), z.array(z.string().max(4_000)).max(1_000)]);
export type Value = z.infer<typeof value>;

export const variableType = z.enum(['text', 'number', 'boolean', 'list']);
export type VariableType = z.infer<typeof variableType>;

/** The value a variable has before anything sets it: there is no "undefined" in a flow. */
export function emptyValue(type: VariableType): Value {
  switch (type) {
    case 'text':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'list':
      return [];
  }
}

export function typeOfValue(of: Value): VariableType {
  if (typeof of === 'string') return 'text';
  if (typeof of === 'number') return 'number';
  return typeof of === 'boolean' ? 'boolean' : 'list';
}

/** JSON as it comes from outside: what effect parameters, outcomes and node configurations are made of. */
export const json = z.json();
export type Json = z.infer<typeof json>;
