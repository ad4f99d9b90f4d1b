import type * as z from 'zod';
import { draftOutlets } from './draftOutlets.ts';
import type { EffectType } from './effect.ts';
import type { Expressions } from './expression.ts';
import type { FlowDocument } from './flow.ts';
import type { BilingualText, LocalizedText } from './localizedText.ts';
import type { NodeMachine } from './machine.ts';
import type { OpeningHours } from './openingHours.ts';
import type { Json } from './value.ts';

/** What leaving by an outlet means to an analyst. */
export type Meaning = 'onward' | 'helped' | 'unmet' | 'escalated' | 'lost' | 'failed' | 'ended';

/** A node's named way out. */
export interface Outlet {
  readonly name: string;
  readonly title: BilingualText;
  /** Left undrawn, a person takes over there; drawing it is up to the operator. */
  readonly optional?: true;
  /** Left undrawn, the conversation is over there: whoever it was about has gone. */
  readonly closes?: true;
}

/** The card of a node type: all that there is to know about it but how it runs. */
export interface NodeCard<S extends z.ZodType> {
  readonly type: string;
  /** Name of a Tabler icon. */
  readonly icon: string;
  readonly group: 'talk' | 'understand' | 'logic' | 'people';
  readonly title: BilingualText;
  readonly summary: BilingualText;
  readonly schema: S;
  readonly outlets: (config: z.infer<S>) => readonly Outlet[];
  readonly meaning: (outlet: string) => Meaning;
  /** It asks once the service is over: a customer who leaves there was not lost there. */
  readonly afterService?: true;
  /** Knowledge bases a configuration refers to, by slug. */
  readonly knowledge?: (config: z.infer<S>) => readonly string[];
  /** Variables, by name, that have been set whenever a node is left by an outlet. */
  readonly sets?: (config: z.infer<S>, outlet: string) => readonly string[];
  /** Teams a configuration refers to, by name. */
  readonly teams?: (config: z.infer<S>) => readonly string[];
  /** Hours outside which a configuration does without people. */
  readonly hours?: (config: z.infer<S>) => readonly OpeningHours[];
  /** What customers may pick of a configuration. */
  readonly choices?: (config: z.infer<S>) => readonly PlacedChoice[];
  /** What customers may read of a configuration: each text with its place, so that missing languages are found. */
  readonly texts?: (config: z.infer<S>) => readonly PlacedText[];
  /**
   * The configuration of a node that was just put into a flow: something that works, or as much of it
   * as can be known. What it says is in both languages.
   */
  readonly starter: (around: Around) => Readonly<Record<string, Json>>;
}

/** Where a node is put. */
export interface Around {
  readonly document: FlowDocument;
  /** A new id for an outlet. */
  readonly newId: () => string;
}

/** A text that customers read, and its place in the configuration. */
export interface PlacedText {
  readonly path: string;
  readonly text: LocalizedText;
}

/** A choice's label with its place, and the outlet by which picking it leaves the node. */
export interface PlacedChoice extends PlacedText {
  readonly outlet: string;
}

/** A card whose configuration type is closed over, so that many fit into one list: what draws a flow needs no more. */
export interface CardType extends Omit<NodeCard<z.ZodType>, 'outlets' | 'knowledge' | 'sets' | 'teams' | 'hours' | 'choices' | 'texts'> {
  /** The outlets of a configuration that may be half filled in or wrong; see `outletsOf`. */
  readonly draft: (config: Readonly<Record<string, Json>>) => readonly Outlet[];
}

/** A card together with the type of its configuration, which ties its machine to it. */
export interface DefinedCard<S extends z.ZodType> extends CardType {
  readonly card: NodeCard<S>;
}

/** How a node of some configuration runs. */
export type MachineOf<S extends z.ZodType> = (config: z.infer<S>, expressions: Expressions) => NodeMachine;

/** A node type: its card, how it runs, and what it asks of the world. */
export interface NodeType extends CardType {
  readonly effects: readonly EffectType[];
  readonly read: (config: Readonly<Record<string, Json>>) => ReadConfig;
}

export type ReadConfig =
  | { readonly ok: true; readonly node: ConfiguredNode }
  | { readonly ok: false; readonly issues: readonly { readonly path: string; readonly message: string }[] };

/** A node type together with a valid configuration. */
export interface ConfiguredNode {
  readonly outlets: readonly Outlet[];
  readonly knowledge: readonly string[];
  readonly sets: (outlet: string) => readonly string[];
  readonly teams: readonly string[];
  readonly hours: readonly OpeningHours[];
  readonly choices: readonly PlacedChoice[];
  readonly texts: readonly PlacedText[];
  readonly machine: (expressions: Expressions) => NodeMachine;
}

/** Cards by the name of their node type: a plain literal that is handed in, never a global. */
export type Cards = Readonly<Record<string, CardType>>;

/** Node types by name: a plain literal that is handed in, never a global. */
export type Registry = Readonly<Record<string, NodeType>>;

/** Makes the card of a node type. The type parameter ties schema and outlets together where they are written. */
export function defineCard<S extends z.ZodType>(card: NodeCard<S>): DefinedCard<S> {
  const { outlets, knowledge: _knowledge, sets: _sets, teams: _teams, hours: _hours, choices: _choices, texts: _texts, ...rest } = card;
  return { ...rest, card, draft: (config) => draftOutlets(card.schema, outlets, config) };
}

/**
 * Makes a node type of its card, its machine and its effects, which stand apart because a browser draws flows with the cards alone.
 * The result forgets the configuration's type, so that a registry can hold every node type.
 */
export function defineNode<S extends z.ZodType>({ card, ...type }: DefinedCard<S>, machine: MachineOf<S>, effects: readonly EffectType[] = []): NodeType {
  const { outlets, knowledge, sets, teams, hours, choices, texts } = card;
  return {
    ...type,
    effects,
    read(config) {
      const parsed = card.schema.safeParse(config);
      if (!parsed.success) {
        return { ok: false, issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) };
      }
      return {
        ok: true,
        node: {
          outlets: outlets(parsed.data),
          knowledge: knowledge?.(parsed.data) ?? [],
          sets: (outlet) => sets?.(parsed.data, outlet) ?? [],
          teams: teams?.(parsed.data) ?? [],
          hours: hours?.(parsed.data) ?? [],
          choices: choices?.(parsed.data) ?? [],
          texts: texts?.(parsed.data) ?? [],
          machine: (expressions) => machine(parsed.data, expressions),
        },
      };
    },
  };
}
