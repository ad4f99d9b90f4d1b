import * as z from 'zod';
import type { Json } from '../../../engine/sdk/value.ts';

/** The plainest value that a schema accepts, for outcomes that nobody has thought of data for. */
export function sampleOf(schema: z.ZodType): Json {
  return sample(shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
}

interface Shape {
  readonly type?: string | undefined;
  readonly const?: Json | undefined;
  readonly enum?: readonly Json[] | undefined;
  readonly default?: Json | undefined;
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Shape | undefined;
  readonly minItems?: number | undefined;
  readonly minLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly anyOf?: readonly Shape[] | undefined;
}

const shape: z.ZodType<Shape> = z.lazy(() => z.object({
  type: z.string().optional(),
  const: z.json().optional(),
  enum: z.array(z.json()).optional(),
  default: z.json().optional(),
  properties: z.record(z.string(), shape).optional(),
  required: z.array(z.string()).optional(),
  items: shape.optional(),
  minItems: z.number().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  anyOf: z.array(shape).optional(),
}));

function sample(of: Shape): Json {
  const [first] = of.anyOf ?? [];
  if (first) return sample(first);
  const given = of.const ?? of.default ?? of.enum?.[0];
  if (given !== undefined) return given;
  switch (of.type) {
    case 'object':
      return Object.fromEntries((of.required ?? []).map((name) => [name, sample(of.properties?.[name] ?? {})]));
    case 'array':
      return Array.from({ length: of.minItems ?? 0 }, () => sample(of.items ?? {}));
    case 'string':
      return 'x'.repeat(of.minLength ?? 0);
    case 'number':
    case 'integer':
      return Math.max(of.minimum ?? 0, 0);
    case 'boolean':
      return false;
    default:
      return null;
  }
}
