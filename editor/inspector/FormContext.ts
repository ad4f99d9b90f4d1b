import { createContext, use, type ReactNode } from 'react';
import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import type { Json } from '../../engine/sdk/value.ts';
import type { Path } from './schema/path.ts';
import type { Field } from './schema/readFields.ts';

/** The form of one node: what its fields read, and how they change it. */
export interface NodeForm {
  readonly node: FlowNode;
  readonly document: FlowDocument;
  readonly mayEdit: boolean;
  readonly language: 'zh' | 'en';
  /** The language whose texts are shown. */
  readonly locale: string;
  readonly setLocale: (locale: string) => void;
  /** What is wrong, by the place in the configuration, in the reader's language. */
  readonly issues: ReadonlyMap<string, string>;
  /** Draws a field within a field. */
  readonly draw: (field: Field, path: Path) => ReactNode;
  /** Changes a setting as it is being typed: what follows in the same place is the same step of the history. */
  readonly type: (path: Path, value: Json | undefined) => void;
  /** Changes a setting in one go, with the outlets that come and go with it, and whatever else belongs to it. */
  readonly put: (path: Path, value: Json | undefined, more?: (document: FlowDocument) => FlowDocument, merge?: string) => void;
}

export const FormContext = createContext<NodeForm | null>(null);

/** The form that a field stands in. */
export function useForm(): NodeForm {
  const form = use(FormContext);
  if (form === null) throw new Error('this field stands in no form');
  return form;
}
