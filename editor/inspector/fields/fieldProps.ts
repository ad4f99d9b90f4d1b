import type { Json } from '../../../engine/sdk/value.ts';
import type { Path } from '../schema/path.ts';
import type { Control, Field } from '../schema/readFields.ts';

/** What a field of one kind is given. */
export interface FieldProps<C extends Control['control']> {
  readonly field: Extract<Field, { control: C }>;
  readonly path: Path;
  /** As the draft has it; undefined while it is unset. */
  readonly value: Json | undefined;
}
