import * as z from 'zod';
import { flowHandoff } from './flowHandoff.ts';
import { locale, localizedText } from './localizedText.ts';
import { json, value, variableType } from './value.ts';

/** The flow document's current format. It grows only with a migration in `migrations.ts`. */
export const formatVersion = 3;

/** Sizes beyond which a document is refused. */
export const flowLimits = { nodes: 10_000, edges: 60_000, variables: 500, groups: 500, notes: 500, depth: 24, values: 600_000 } as const;

const nodeId = z.string().min(1).max(128);
const outletName = z.string().min(1).max(200);

/** Words that conditions already use, so no variable may take them. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...['text', 'locale', 'now', 'true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if'],
  ...['import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while', 'int', 'uint', 'double', 'bool', 'string'],
  ...['optional', 'google', 'null_type', 'cel', 'bytes', 'list', 'map', 'type', 'dyn', 'size', 'has', 'duration', 'timestamp', 'constructor', 'toString', 'valueOf'],
  ...['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', 'prototype'],
]);

export const variableName = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a variable name is a Latin letter, then letters, digits or _')
  .refine((name) => !reservedNames.has(name), 'this name is a word of the expression language');

export const flowVariable = z.strictObject({
  name: variableName,
  type: variableType,
  initial: value.optional(),
  /** What operators see; the name is what expressions use. */
  title: localizedText.optional(),
});

export const flowNode = z.strictObject({
  id: nodeId,
  type: z.string().min(1).max(64),
  /** Validated with the schema of the node's type. */
  config: z.record(z.string(), json),
});

export const flowEdge = z.strictObject({ from: nodeId, outlet: outletName, to: nodeId });

/** What groups and notes can be coloured with. */
export const layoutColor = z.enum(['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'purple']);

/** A frame around some nodes. Ids that no node has may stand among them: they mean nothing. */
export const flowGroup = z.strictObject({
  id: nodeId,
  /** The operator's own words, in whatever language: no customer reads them. */
  title: z.string().max(200),
  color: layoutColor,
  nodes: z.array(nodeId).max(flowLimits.nodes),
});

/** A comment on the canvas, in the operator's own words. Sizes and places are in the canvas's pixels. */
export const flowNote = z.strictObject({
  id: nodeId,
  x: z.number(),
  y: z.number(),
  width: z.number().min(1).max(20_000),
  height: z.number().min(1).max(20_000),
  text: z.string().max(4_000),
  color: layoutColor,
});

/**
 * A flow as it is saved, exported and diffed. `layout` says only how the drawing looks; everything
 * else is logic. Node ids are data: any text is one, so they stand in lists and never as keys.
 */
export const flowDocument = z.strictObject({
  formatVersion: z.literal(formatVersion),
  name: localizedText,
  /** Languages that customers are served in; the first is used when theirs is not among them. */
  locales: z.array(locale).min(1).max(30),
  variables: z.array(flowVariable).max(flowLimits.variables),
  /** Slugs of the knowledge bases that nodes may ask. */
  knowledge: z.array(z.string().min(1).max(64)).max(50),
  start: nodeId,
  handoff: flowHandoff,
  nodes: z.array(flowNode).min(1).max(flowLimits.nodes),
  edges: z.array(flowEdge).max(flowLimits.edges),
  layout: z.strictObject({
    nodes: z.array(z.strictObject({ id: nodeId, x: z.number(), y: z.number() })).max(flowLimits.nodes),
    groups: z.array(flowGroup).max(flowLimits.groups),
    notes: z.array(flowNote).max(flowLimits.notes),
  }),
});

export type FlowDocument = z.infer<typeof flowDocument>;
export type FlowNode = z.infer<typeof flowNode>;
export type FlowEdge = z.infer<typeof flowEdge>;
export type FlowVariable = z.infer<typeof flowVariable>;
export type FlowGroup = z.infer<typeof flowGroup>;
export type FlowNote = z.infer<typeof flowNote>;
export type LayoutColor = z.infer<typeof layoutColor>;
