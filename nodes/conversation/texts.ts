import type { PlacedText } from '../../engine/sdk/index.ts';
import type { ConversationConfig } from './schema.ts';

/** Everything of a conversation that customers read. */
export function conversationTexts({ say, expect, retryText }: ConversationConfig): readonly PlacedText[] {
  return [
    ...say.map((text, index) => ({ path: `say.${index}`, text })),
    ...(expect.kind === 'choice' ? expect.choices.map(({ label }, index) => ({ path: `expect.choices.${index}.label`, text: label })) : []),
    ...(retryText ? [{ path: 'retryText', text: retryText }] : []),
  ];
}
