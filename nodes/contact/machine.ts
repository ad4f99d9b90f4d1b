import type * as z from 'zod';
import { call, emptyValue, leave, onOutcomes, stay, type Expressions, type NodeMachine, type Scope, type Value, type VariableType } from '../../engine/sdk/index.ts';
import { contact } from './effect.ts';
import type { ContactConfig } from './schema.ts';

type Read = ContactConfig['reads'][number];
type Known = z.infer<(typeof contact)['outcomes']['known']>;

/** Keeps something about the customer, then keeps what is remembered of them in the flow's variables. */
export function contactMachine(config: ContactConfig, expressions: Expressions): NodeMachine {
  const { reads, consent = null, tags } = config;
  reads.forEach((each, index) => expressions.variable(each.into, typeOfRead(each), `reads.${index}.into`));
  const identify = config.identify === undefined ? () => null : expressions.value(config.identify, 'text', 'identify');
  const writes = config.writes.map((each, index) => ({ field: fieldOf(each), value: expressions.value(each.value, 'text', `writes.${index}.value`) }));
  const read = [...new Set(reads.map(fieldOf))];

  function request(scope: Scope) {
    const told = identify(scope);
    const write = Object.fromEntries(writes.map(({ field, value }) => [field, String(value(scope))]));
    return call(contact, { read, write, identify: told === null ? null : String(told), consent, addTags: tags });
  }

  const keep = (valueOf: (each: Read) => Value): Record<string, Value> => Object.fromEntries(reads.map((each) => [each.into, valueOf(each)]));

  return {
    enter: (scope) => stay('asking', { request: request(scope) }),
    phases: {
      asking: {
        awaits: 'effect',
        onOutcome: onOutcomes(contact, {
          known: (_, found) => leave('known', { set: keep((each) => (isText(each) ? valueIn(found.values, fieldOf(each)) : found[each.kind])) }),
          unknown: () => leave('unknown', { set: keep((each) => emptyValue(typeOfRead(each))) }),
          failed: () => leave('failed'),
          timeout: () => leave('failed'),
        }),
      },
    },
  };
}

type TextRead = Exclude<Read, { kind: 'vip' | 'returning' | 'verified' }>;

function isText(read: Read): read is TextRead {
  return read.kind === 'name' || read.kind === 'email' || read.kind === 'phone' || read.kind === 'attribute';
}

function typeOfRead(read: Read): VariableType {
  if (isText(read)) return 'text';
  return read.kind === 'vip' ? 'number' : 'boolean';
}

/** What the effect calls it. */
function fieldOf(of: Read | ContactConfig['writes'][number]): string {
  return of.kind === 'attribute' ? `attribute:${of.attribute}` : of.kind;
}

function valueIn(values: Known['values'], field: string): string {
  return Object.hasOwn(values, field) ? (values[field] ?? '') : '';
}
