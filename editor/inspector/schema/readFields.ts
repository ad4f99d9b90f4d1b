import * as z from 'zod';
import { fieldWords, type FieldWords } from '../../../engine/sdk/field.ts';
import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import type { CardType } from '../../../engine/sdk/node.ts';
import { json, type Json, type VariableType } from '../../../engine/sdk/value.ts';
import { formSchema } from './formSchema.ts';

/** How a setting is edited. */
export type Control =
  | { readonly control: 'localized'; readonly lines: 'one' | 'many'; readonly longest: number; readonly template: boolean }
  | { readonly control: 'expression'; readonly holds: VariableType | null; readonly longest: number }
  | { readonly control: 'variable'; readonly holds: VariableType | null }
  | { readonly control: 'line'; readonly format: 'plain' | 'knowledge' | 'team' | 'pattern' | 'day' | 'time-zone' | 'outlet-name'; readonly longest: number }
  | { readonly control: 'number'; readonly whole: boolean; readonly least: number | null; readonly most: number | null; readonly unit: 'minutes' | null }
  | { readonly control: 'share' }
  | { readonly control: 'switch' }
  | { readonly control: 'options'; readonly options: readonly Option[] }
  /** Short texts, one on each line. */
  | { readonly control: 'lines'; readonly longest: number; readonly most: number }
  | { readonly control: 'list'; readonly item: Field; readonly fewest: number; readonly most: number; readonly look: 'skills' | 'priority-rules' | null }
  | { readonly control: 'group'; readonly fields: readonly Field[]; readonly look: 'opening-hours' | null }
  | { readonly control: 'union'; readonly tag: string; readonly branches: readonly Branch[] }
  /** Made by the editor and not shown: an outlet is named by it. */
  | { readonly control: 'hidden' };

export interface Option {
  readonly value: string;
  readonly name: BilingualText;
}

/** One form that a setting can take, told by the value of the union's tag. */
export interface Branch {
  readonly value: string;
  readonly label: BilingualText;
  readonly fields: readonly Field[];
}

/** One setting of a node, as a form shows it. */
export type Field = FieldHead & Control;

export interface FieldHead {
  /** Its key in the configuration; empty for a list's items. */
  readonly name: string;
  readonly label: BilingualText | null;
  readonly help: BilingualText | null;
  /** Whether the configuration is invalid without it. */
  readonly required: boolean;
  /** What stands in for it while it is unset. */
  readonly initial: Json | undefined;
  /** Seldom changed: folded away with the others. */
  readonly rare: boolean;
  /** It means something only while the setting of this name, beside it, is set, or is `to`. */
  readonly only: NonNullable<FieldWords['only']> | null;
}

/**
 * The settings of a node type, in the schema's order.
 *
 * @throws {Error} when the schema holds something that no form knows, naming its place.
 * @example readFields(type).map((field) => field.name)
 */
export function readFields(type: Pick<CardType, 'type' | 'schema'>): readonly Field[] {
  const known = read.get(type.schema);
  if (known) return known;
  const fields = fieldsOf(shape.parse(formSchema(type)), '');
  read.set(type.schema, fields);
  return fields;
}

const read = new WeakMap<z.ZodType, readonly Field[]>();

/** As much of a JSON Schema as the forms read. */
interface Shape extends z.infer<typeof flat> {
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly items?: Shape | undefined;
  readonly oneOf?: readonly Shape[] | undefined;
}

const flat = z.object({
  ...fieldWords.partial().shape,
  type: z.string().optional().catch(undefined),
  default: json.optional(),
  const: z.string().optional().catch(undefined),
  enum: z.array(z.string()).optional().catch(undefined),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.union([z.boolean(), z.object({ maxLength: z.number().optional() })]).optional(),
});

const shape: z.ZodType<Shape> = z.lazy(() =>
  flat.extend({ properties: z.record(z.string(), shape).optional(), items: shape.optional().catch(undefined), oneOf: z.array(shape).optional() }),
);

function fieldsOf({ properties = {}, required = [] }: Shape, path: string): Field[] {
  return Object.entries(properties).map(([name, each]) => fieldOf(each, name, required.includes(name), `${path}.${name}`));
}

function fieldOf(of: Shape, name: string, required: boolean, path: string): Field {
  return { name, label: of.label ?? null, help: of.help ?? null, required, initial: of.default, rare: of.rare ?? false, only: of.only ?? null, ...controlOf(of, path) };
}

function controlOf(of: Shape, path: string): Control {
  const longest = of.maxLength ?? 4_000;
  const known = of.kind && controlOfKind(of.kind, of, longest);
  if (known) return known;
  if (of.enum) return { control: 'options', options: of.enum.map((value) => ({ value, name: of.options?.[value] ?? { zh: value, en: value } })) };
  if (of.oneOf) return unionOf(of.oneOf, path);
  switch (of.type) {
    case 'string':
      return { control: 'line', format: 'plain', longest };
    case 'number':
    case 'integer':
      return numberOf(of, null);
    case 'boolean':
      return { control: 'switch' };
    case 'array':
      if (of.items?.type === 'string' && of.items.kind === undefined && of.items.enum === undefined) return { control: 'lines', longest: of.items.maxLength ?? 4_000, most: of.maxItems ?? Infinity };
      if (of.items) return { control: 'list', item: fieldOf(of.items, '', true, `${path}[]`), fewest: of.minItems ?? 0, most: of.maxItems ?? Infinity, look: of.kind === 'skills' || of.kind === 'priority-rules' ? of.kind : null };
      break;
    case 'object':
      if (of.properties) return { control: 'group', fields: fieldsOf(of, path), look: of.kind === 'opening-hours' ? of.kind : null };
      break;
    case undefined:
    default:
  }
  throw new Error(`no form knows the setting ${path}`);
}

/** Undefined where the kind only says how what has this shape looks. */
function controlOfKind(kind: NonNullable<FieldWords['kind']>, of: Shape, longest: number): Control | undefined {
  switch (kind) {
    case 'text':
    case 'short-text': {
      const texts = typeof of.additionalProperties === 'object' ? of.additionalProperties : {};
      return { control: 'localized', lines: kind === 'text' ? 'many' : 'one', longest: texts.maxLength ?? 4_000, template: of.template ?? false };
    }
    case 'expression':
      return { control: 'expression', holds: of.holds ?? null, longest };
    case 'variable':
      return { control: 'variable', holds: of.holds ?? null };
    case 'minutes':
      return numberOf(of, 'minutes');
    case 'share':
      return { control: 'share' };
    case 'outlet-id':
      return { control: 'hidden' };
    case 'knowledge':
    case 'team':
    case 'pattern':
    case 'day':
    case 'time-zone':
    case 'outlet-name':
      return { control: 'line', format: kind, longest };
    case 'skills':
    case 'priority-rules':
    case 'opening-hours':
      return undefined;
  }
}

function numberOf({ type, minimum, maximum, exclusiveMinimum }: Shape, unit: 'minutes' | null): Control {
  return { control: 'number', whole: type === 'integer', least: minimum ?? exclusiveMinimum ?? null, most: maximum ?? null, unit };
}

function unionOf(shapes: readonly Shape[], path: string): Control {
  const [first] = shapes;
  const tag = Object.entries(first?.properties ?? {}).find(([, each]) => each.const !== undefined)?.[0];
  if (tag === undefined) throw new Error(`the forms of the setting ${path} have no tag in common`);
  const branches = shapes.map((each): Branch => {
    const value = each.properties?.[tag]?.const ?? '';
    return { value, label: each.label ?? { zh: value, en: value }, fields: fieldsOf(each, `${path}(${value})`).filter(({ name }) => name !== tag) };
  });
  return { control: 'union', tag, branches };
}
