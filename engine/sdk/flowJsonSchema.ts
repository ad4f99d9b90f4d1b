import * as z from 'zod';
import { flowDocument } from './flow.ts';

/** The flow document's JSON Schema (draft 2020-12), for editors and other tools. */
export function flowJsonSchema(): object {
  return z.toJSONSchema(flowDocument, { io: 'input' });
}
