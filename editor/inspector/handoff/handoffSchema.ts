import * as z from 'zod';
import { flowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import { withWords } from '../../../engine/sdk/withWords.ts';
import { handoffForm } from './handoffForm.ts';

/** The JSON Schema of the flow's section on hand-off, with the words of its form among the keywords: see `fieldWords`. */
export function handoffSchema(target: 'draft-7' | 'draft-2020-12' = 'draft-2020-12'): ReturnType<typeof withWords> {
  return withWords(z.toJSONSchema(flowHandoff, { io: 'input', target }), handoffForm);
}
