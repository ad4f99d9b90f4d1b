import { call, leave, onOutcomes, stay, type Expressions, type NodeMachine } from '../../engine/sdk/index.ts';
import { sentiment } from './effect.ts';
import { levelOf } from './levelOf.ts';
import type { SentimentCheckConfig } from './schema.ts';

/** Has the customer's latest texts read, and leaves by the level of their mood. */
export function sentimentCheckMachine(config: SentimentCheckConfig, expressions: Expressions): NodeMachine {
  const { into } = config;
  if (into !== undefined) expressions.variable(into, 'number', 'into');
  const count = config.over === 'last' ? 1 : config.window;
  return {
    enter(scope) {
      const texts = scope.texts.slice(-count).map((text) => text.slice(0, 4_000));
      return stay('reading', { request: call(sentiment, { texts }) });
    },
    phases: {
      reading: {
        awaits: 'effect',
        onOutcome: onOutcomes(sentiment, {
          read: (_scope, reading) => leave(levelOf(reading, config), { set: into === undefined ? {} : { [into]: reading.score } }),
          failed: () => leave('failed'),
          timeout: () => leave('failed'),
        }),
      },
    },
  };
}
