import * as z from 'zod';
import { leave, localize, stay, type Choice, type Expressions, type NodeMachine, type Say, type Scope, type Step } from '../../engine/sdk/index.ts';
import { createListener } from './listener.ts';
import { choiceOutlet } from './outlets.ts';
import type { ConversationConfig } from './schema.ts';

/** Extra attempts already spent, and the choices as the customer saw them. */
const memory = z.strictObject({ spent: z.int(), offered: z.array(z.strictObject({ id: z.string(), label: z.string() })) });
type Memory = z.infer<typeof memory>;

/** Says its messages; one that expects nothing passes through, any other listens until it is answered. */
export function conversationMachine(config: ConversationConfig, expressions: Expressions): NodeMachine {
  const { expect, retries, silence } = config;
  const texts = config.say.map((text, index) => expressions.text(text, `say.${index}`));
  const speak = (scope: Scope): Say[] => texts.map((text) => ({ text: text(scope) }));
  if (expect.kind === 'nothing') return { enter: (scope) => leave('next', { say: speak(scope).filter(notEmpty) }) };

  const hear = createListener(expect, expressions);
  const retryText = config.retryText && expressions.text(config.retryText, 'retryText');
  const labels = expect.kind === 'choice' ? expect.choices.map(({ id, label }, index) => ({ id, label: expressions.text(label, `expect.choices.${index}.label`) })) : [];
  const timers = silence ? { silent: silence.minutes * 60_000 } : {};

  function listen(say: readonly Say[], { spent, offered }: Memory): Step {
    return stay('listening', { say: withChoices(say, offered), choices: offered, memory: { spent, offered }, timers });
  }

  return {
    enter(scope) {
      const offered = labels.map(({ id, label }) => ({ id, label: label(scope) || id }));
      return listen(speak(scope), { spent: 0, offered });
    },
    phases: {
      listening: {
        awaits: 'customer',
        onText(scope, text) {
          const { spent, offered } = memory.parse(scope.memory);
          const blank = text.trim() === '';
          const heard = blank ? { again: nothingRead } : hear(scope, text, offered);
          if ('outlet' in heard) return leave(heard.outlet, { set: heard.set });
          if (!blank && spent >= retries) return leave('invalid');
          const again = retryText?.(scope) || localize({ ...heard.again }, scope.locale, ['en']);
          return listen([{ text: again }], { spent: blank ? spent : spent + 1, offered });
        },
        ...(expect.kind === 'choice' && {
          onChoice(scope: Scope, id: string): Step {
            const label = memory.parse(scope.memory).offered.find((each) => each.id === id)?.label ?? id;
            return leave(choiceOutlet(id), { set: expect.into === undefined ? {} : { [expect.into]: expect.keep === 'id' ? id : label } });
          },
        }),
        ...(silence && { onTimer: { silent: () => leave('silent') } }),
      },
    },
  };
}

const nothingRead = { zh: '没有收到内容，请再输入一次。', en: 'I did not get any text. Please type it again.' };

/** Choices stand under the last thing said. Empty bubbles are left out unless they carry them. */
function withChoices(say: readonly Say[], offered: readonly Choice[]): Say[] {
  const said = say.filter(notEmpty);
  if (offered.length === 0) return said;
  const last = said.pop() ?? { text: '' };
  return [...said, { ...last, choices: offered }];
}

function notEmpty(say: Say): boolean {
  return say.text !== '';
}
