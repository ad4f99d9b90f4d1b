import * as z from 'zod';
import type { Form } from '../../../engine/sdk/field.ts';
import type { CardType } from '../../../engine/sdk/node.ts';
import { withWords } from '../../../engine/sdk/withWords.ts';
import { forms } from '../../../nodes/forms.ts';

const words: Readonly<Record<string, Form>> = forms;

/** The JSON Schema of a node type's settings, with the words of its form among the keywords: see `fieldWords`. */
export function formSchema({ type, schema }: Pick<CardType, 'type' | 'schema'>, target: 'draft-7' | 'draft-2020-12' = 'draft-2020-12'): ReturnType<typeof withWords> {
  return withWords(z.toJSONSchema(schema, { io: 'input', target, unrepresentable: 'any' }), (Object.hasOwn(words, type) && words[type]) || {});
}
