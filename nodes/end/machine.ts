import { close, type Expressions, type NodeMachine } from '../../engine/sdk/index.ts';
import type { EndConfig } from './schema.ts';

/** Says its last words, if any, and closes the conversation. */
export function endMachine(config: EndConfig, expressions: Expressions): NodeMachine {
  const say = config.say && expressions.text(config.say, 'say');
  return {
    enter(scope) {
      const text = say?.(scope) ?? '';
      return close({ say: text === '' ? [] : [{ text }] });
    },
  };
}
