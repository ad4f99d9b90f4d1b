import { call, leave, localize, onOutcomes, stay, type Expressions, type NodeMachine, type Scope, type Value } from '../../engine/sdk/index.ts';
import { classify } from './effect.ts';
import { classOutlet } from './outlets.ts';
import type { ClassifyConfig } from './schema.ts';

/** What each urgency is as a number. */
const urgencies = { low: 0.1, normal: 0.3, high: 0.7, urgent: 1 } as const;

/** Has a text read by the examples of its topics, and leaves by the one it is about. */
export function classifyMachine(config: ClassifyConfig, expressions: Expressions): NodeMachine {
  const { from = null, topicInto, urgencyInto } = config;
  const text = expressions.value(config.text, 'text', 'text');
  if (topicInto !== undefined) expressions.variable(topicInto, 'text', 'topicInto');
  if (urgencyInto !== undefined) expressions.variable(urgencyInto, 'number', 'urgencyInto');
  const classes = config.classes.map(({ id, examples }) => ({ id, examples }));

  function keep(topic: string, urgency: keyof typeof urgencies): Record<string, Value> {
    return { ...(topicInto !== undefined && { [topicInto]: topic }), ...(urgencyInto !== undefined && { [urgencyInto]: urgencies[urgency] }) };
  }

  return {
    enter: (scope) => stay('reading', { request: call(classify, { text: String(text(scope)), classes, from }) }),
    phases: {
      reading: {
        awaits: 'effect',
        onOutcome: onOutcomes(classify, {
          classified(scope: Scope, found) {
            const topic = config.classes.find(({ id }) => id === found.class);
            return topic ? leave(classOutlet(topic.id), { set: keep(localize(topic.name, scope.locale), topic.urgency) }) : leave('failed');
          },
          other: () => leave('other', { set: keep('', 'normal') }),
          failed: () => leave('failed'),
          timeout: () => leave('failed'),
        }),
      },
    },
  };
}
