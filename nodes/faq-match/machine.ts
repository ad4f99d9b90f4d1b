import * as z from 'zod';
import { call, foldAnswer, leave, localize, matchChoice, onOutcomes, stay, type Choice, type Expressions, type Leave, type NodeMachine, type Scope, type Step, type Value } from '../../engine/sdk/index.ts';
import { beforeMost, faqMatch, faqSuggestion, type FaqSuggestion } from './effect.ts';
import { entryChoice, wayOutlet } from './outlets.ts';
import type { FaqMatchConfig } from './schema.ts';

/** How often a text typed instead of choosing a suggestion is looked up again. */
export const rewordings = 2;

/** What is asked, and what a variable can keep, in UTF-16 units. */
const longestText = 4_000;

/** Rewordings looked up so far, and what is offered. */
const memory = z.strictObject({ reworded: z.int(), offered: z.array(faqSuggestion), none: z.string() });

/** Looks the question up; when unsure, lets the customer pick, or say it in other words. */
export function faqMatchMachine(config: FaqMatchConfig, expressions: Expressions): NodeMachine {
  const question = expressions.value(config.question, 'text', 'question');
  const unsureText = expressions.text(config.unsureText, 'unsureText');
  const noneText = expressions.text(config.noneText, 'noneText');
  if (config.answerInto !== undefined) expressions.variable(config.answerInto, 'text', 'answerInto');
  if (config.entryInto !== undefined) expressions.variable(config.entryInto, 'text', 'entryInto');
  const { knowledge, answeredFrom = null, unsureFrom = null, suggestions } = config;
  const ways = new Map(config.ways.map((way) => [way.id, way]));

  function look(text: string, scope: Scope, reworded: number): Step {
    const params = { knowledge, text: text.slice(0, longestText), before: textsBefore(text, scope), locale: scope.locale, answeredFrom, unsureFrom, suggestions };
    return stay('looking', { request: call(faqMatch, params), memory: { reworded, offered: [], none: '' } });
  }

  function answer({ entry, answer: written, leadsTo }: FaqSuggestion, scope: Scope): Leave {
    const words = expressions.fill(written, scope).slice(0, longestText);
    const set: Record<string, Value> = {};
    if (config.answerInto !== undefined) set[config.answerInto] = words;
    if (config.entryInto !== undefined) set[config.entryInto] = entry;
    const way = leadsTo === undefined ? undefined : ways.get(leadsTo);
    const say = config.sayAnswer && way?.sayAnswer !== false && words.trim() !== '' ? [{ text: words, ...(config.askHelpful && { rateable: true as const }) }] : [];
    return leave(way ? wayOutlet(way.id) : 'answered', { set, say });
  }

  function offer(offered: readonly FaqSuggestion[], scope: Scope): Step {
    const { reworded } = memory.parse(scope.memory);
    const none = noneText(scope) || localize(noneOfThese, scope.locale, ['en']);
    const choices = asChoices(offered, none);
    return stay('unsure', { say: [{ text: unsureText(scope), choices }], choices, memory: { reworded, offered: [...offered], none } });
  }

  function choose(id: string, offered: readonly FaqSuggestion[], scope: Scope): Step {
    const found = offered.find((each) => entryChoice(each.entry) === id);
    return found ? answer(found, scope) : leave('missed');
  }

  return {
    enter: (scope) => look(String(question(scope)), scope, 0),
    phases: {
      looking: {
        awaits: 'effect',
        onOutcome: onOutcomes(faqMatch, {
          answered: (scope, found) => answer(found, scope),
          unsure: (scope, found) => (config.offerSuggestions ? offer(found.suggestions.slice(0, suggestions), scope) : leave('unsure')),
          missed: () => leave('missed'),
          failed: () => leave('failed'),
          timeout: () => leave('failed'),
        }),
      },
      unsure: {
        awaits: 'customer',
        onChoice: (scope, id) => choose(id, memory.parse(scope.memory).offered, scope),
        onText(scope, text) {
          const { reworded, offered, none } = memory.parse(scope.memory);
          if (saysNone(text)) return leave('missed');
          const chosen = matchChoice(text, asChoices(offered, none));
          if (chosen) return choose(chosen.id, offered, scope);
          return reworded < rewordings ? look(text, scope, reworded + 1) : leave('missed');
        },
      },
    },
  };
}

/** What the customer said before a text: all of it when the text is none of theirs. */
function textsBefore(text: string, { texts }: Scope): string[] {
  const at = texts.findLastIndex((each) => each.slice(0, longestText) === text.slice(0, longestText));
  return texts.slice(0, at < 0 ? texts.length : at).slice(-beforeMost).map((each) => each.slice(0, longestText));
}

const noneOfThese = { zh: '都不是', en: 'None of these' };

function asChoices(offered: readonly FaqSuggestion[], none: string): Choice[] {
  return [...offered.map(({ entry, question }) => ({ id: entryChoice(entry), label: question })), { id: 'none', label: none }];
}

const noneWords: ReadonlySet<string> = new Set(['都不是', '都不对', '以上都不是', '不是', '没有', 'none', 'none of these', 'none of them', 'neither', 'no']);

function saysNone(text: string): boolean {
  return noneWords.has(foldAnswer(text).replace(/[.。!！]+$/u, ''));
}
