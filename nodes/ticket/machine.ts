import { call, leave, localize, onOutcomes, stay, writeTicketNumber, type Expressions, type NodeMachine, type Scope } from '../../engine/sdk/index.ts';
import { createTicket } from './effect.ts';
import { ticketPriorities, type TicketConfig } from './schema.ts';

/** Makes a ticket of what the customer said, and tells them its number. */
export function ticketMachine(config: TicketConfig, expressions: Expressions): NodeMachine {
  const { priority, topic, into, team = null } = config;
  const subject = expressions.text(config.subject, 'subject');
  const description = expressions.text(config.description, 'description');
  const level = priority.kind === 'fixed' ? () => priority.level : expressions.value(priority.value, 'text', 'priority.value');
  const about = topic.kind === 'fixed' ? () => topic.text : expressions.value(topic.value, 'text', 'topic.value');
  const say = expressions.text(config.say, 'say', new Set(into === undefined ? [] : [into]));
  if (into !== undefined) expressions.variable(into, 'text', 'into');

  function params(scope: Scope) {
    const wanted = level(scope);
    return {
      subject: cut(inOneLine(subject(scope)), 200) || localize(untitled, scope.locale, ['en']),
      description: cut(description(scope), 4_000),
      topic: cut(inOneLine(String(about(scope))), 100),
      priority: ticketPriorities.find((each) => each === wanted) ?? 'normal',
      team,
    };
  }

  return {
    enter: (scope) => stay('making', { request: call(createTicket, params(scope)) }),
    phases: {
      making: {
        awaits: 'effect',
        onOutcome: onOutcomes(createTicket, {
          created(scope, { number }) {
            const name = writeTicketNumber(number);
            const set = into === undefined ? {} : { [into]: name };
            const text = say({ ...scope, variables: { ...scope.variables, ...set } }) || localize(made(name), scope.locale, ['en']);
            return leave('created', { set, say: config.tell ? [{ text }] : [] });
          },
          failed: () => leave('failed'),
          timeout: () => leave('failed'),
        }),
      },
    },
  };
}

const untitled = { zh: '客户请求', en: 'Customer request' };

function made(name: string): { readonly zh: string; readonly en: string } {
  return { zh: `已为您创建工单 ${name}，我们会尽快跟进。凭工单号可随时在这里查询进度。`, en: `Your ticket is ${name}. We will follow up as soon as we can; ask for it here whenever you like.` };
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A text of that many UTF-16 units at most, that ends with no half of a character. */
function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}
