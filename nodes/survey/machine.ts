import * as z from 'zod';
import { call, leave, localize, matchChoice, onOutcomes, stay, type Choice, type Expressions, type NodeMachine, type Scope, type Step } from '../../engine/sdk/index.ts';
import { survey } from './effect.ts';
import { readReasons } from './readReasons.ts';
import { readScore } from './readScore.ts';
import { saysSkip } from './saysSkip.ts';
import type { SurveyConfig } from './schema.ts';

/** How often an answer that is no score is asked for again. */
const repeats = 2;

const memory = z.strictObject({
  /** What is asked once this is kept. */
  then: z.enum(['score', 'reasons', 'comment', 'end']),
  score: z.int(),
  repeated: z.int(),
});
type Memory = z.infer<typeof memory>;

/** Asks for a score, the reasons for a low one, and a comment. Each is kept as soon as it is said, so that nobody's silence loses it. */
export function surveyMachine(config: SurveyConfig, expressions: Expressions): NodeMachine {
  const { labels, askReasonsBelow, askComment, scoreInto, commentInto } = config;
  if (scoreInto !== undefined) expressions.variable(scoreInto, 'number', 'scoreInto');
  if (commentInto !== undefined) expressions.variable(commentInto, 'text', 'commentInto');
  const text = (name: 'question' | 'reasonsQuestion' | 'commentQuestion' | 'skipText' | 'thanks') => expressions.text(config[name], name);
  const [question, reasonsQuestion, commentQuestion, skipText, thanks] = [text('question'), text('reasonsQuestion'), text('commentQuestion'), text('skipText'), text('thanks')];
  const scores = names.map((name, index) => ({ id: `score:${names.length - index}`, label: expressions.text(labels[name], `labels.${name}`), also: written(labels[name]) }));
  // Prefixed, so that no reason's id can be taken for the choice to skip.
  const reasons = config.reasons.map(({ id, label }, index) => ({ id: `reason:${id}`, reason: id, label: expressions.text(label, `reasons.${index}.label`), also: written(label) }));
  const timers = { silent: Math.round(config.silenceMinutes * 60_000) };

  const inWords = <C extends { readonly id: string; readonly label: (scope: Scope) => string }>(choices: readonly C[], scope: Scope) => choices.map((choice) => ({ ...choice, label: choice.label(scope) || choice.id }));
  const plain = (choices: readonly Choice[]): Choice[] => choices.map(({ id, label }) => ({ id, label }));
  const withSkip = (choices: readonly Choice[], scope: Scope): Choice[] => [...plain(choices), { id: 'skip', label: skipText(scope) || 'skip' }];

  function keep(params: z.infer<typeof survey.params>, kept: Memory, comment?: string): Step {
    const set = comment === undefined || commentInto === undefined ? {} : { [commentInto]: comment };
    return stay('keeping', { request: call(survey, params), memory: kept, set });
  }

  function askScore(scope: Scope, words: string, repeated: number): Step {
    const choices = withSkip(inWords(scores, scope), scope);
    const mark = { step: 'score' as const, ...(reasons.length > 0 && askReasonsBelow > 0 && { askReasonsBelow, reasons: inWords(reasons, scope).map(({ reason, label }) => ({ id: reason, label })) }) };
    return stay('score', { say: [{ text: words, choices, survey: mark }], choices, timers, memory: { then: 'score', score: 0, repeated } });
  }

  function scored(score: number): Step {
    const low = score <= askReasonsBelow && reasons.length > 0;
    return keep({ step: 'score', score }, { then: low ? 'reasons' : askComment ? 'comment' : 'end', score, repeated: 0 }, '');
  }

  function goOn(scope: Scope): Step {
    const now = memory.parse(scope.memory);
    switch (now.then) {
      case 'score':
        return askScore(scope, question(scope), 0);
      case 'reasons': {
        const choices = withSkip(inWords(reasons, scope), scope);
        return stay('reasons', { say: [{ text: reasonsQuestion(scope), choices, survey: { step: 'reasons' } }], choices, timers, memory: now });
      }
      case 'comment': {
        const choices = withSkip([], scope);
        return stay('comment', { say: [{ text: commentQuestion(scope), choices, survey: { step: 'comment' } }], choices, timers, memory: now });
      }
      case 'end':
        return end(now, thanks(scope));
    }
  }

  function end({ score }: Memory, words: string): Step {
    const set = scoreInto === undefined ? {} : { [scoreInto]: score };
    return leave(score >= 4 ? 'rated-high' : 'rated-low', { set, say: words === '' ? [] : [{ text: words }] });
  }

  function because(scope: Scope, chosen: readonly string[]): Step {
    const ids = chosen.flatMap((each) => reasons.find(({ id }) => id === each)?.reason ?? []);
    return keep({ step: 'reasons', reasons: ids }, { ...memory.parse(scope.memory), then: askComment ? 'comment' : 'end' });
  }

  function commented(scope: Scope, typed: string): Step {
    const comment = typed.trim().slice(0, 4_000);
    return keep({ step: 'comment', comment }, { ...memory.parse(scope.memory), then: 'end' }, comment);
  }

  const finish = (scope: Scope): Step => end(memory.parse(scope.memory), thanks(scope));
  const silent = (scope: Scope): Step => end(memory.parse(scope.memory), '');

  return {
    enter: () => keep({ step: 'ask' }, { then: 'score', score: 0, repeated: 0 }),
    heard: ['rated-high', 'rated-low', 'other'],
    phases: {
      keeping: {
        awaits: 'effect',
        onOutcome: onOutcomes(survey, {
          kept: goOn,
          already: () => leave('skipped'),
          // It is the customer's time: what could not be kept is not asked for again.
          failed: (scope) => (memory.parse(scope.memory).then === 'score' ? leave('skipped') : goOn(scope)),
          timeout: (scope) => (memory.parse(scope.memory).then === 'score' ? leave('skipped') : goOn(scope)),
        }),
      },
      score: {
        awaits: 'customer',
        onChoice: (_scope, id) => (id === 'skip' ? leave('skipped') : scored(Number(id.slice('score:'.length)))),
        onText(scope, typed) {
          const named = matchChoice(typed, inWords(scores, scope));
          const score = readScore(typed) ?? (named ? Number(named.id.slice('score:'.length)) : null);
          if (score !== null) return scored(score);
          const { repeated } = memory.parse(scope.memory);
          if (saysSkip(typed, config.skipText, 'score')) return leave('skipped');
          if (config.allowTyping) return leave('other');
          if (repeated >= repeats) return leave('skipped');
          return askScore(scope, localize(again, scope.locale, ['en']), repeated + 1);
        },
        onTimer: { silent: () => leave('skipped') },
      },
      reasons: {
        awaits: 'customer',
        onChoice: (scope, id) => (id === 'skip' ? finish(scope) : because(scope, [id])),
        onText(scope, typed) {
          if (saysSkip(typed, config.skipText, 'words')) return finish(scope);
          const named = readReasons(typed, inWords(reasons, scope));
          return named ? because(scope, named) : commented(scope, typed);
        },
        onTimer: { silent },
      },
      comment: {
        awaits: 'customer',
        onChoice: finish,
        onText: (scope, typed) => (saysSkip(typed, config.skipText, 'words') ? finish(scope) : commented(scope, typed)),
        onTimer: { silent },
      },
    },
  };
}

/** From the best score down, as they are offered. */
const names = ['five', 'four', 'three', 'two', 'one'] as const;

const again = { zh: '请用 1 到 5 分评价，5 分为非常满意；也可以跳过。', en: 'Please give a score from 1 to 5, where 5 is best, or skip this.' };

/** A label in all of its languages, as far as it stands as it is. */
function written(label: Readonly<Record<string, string>>): string[] {
  return Object.values(label).filter((each) => each !== '' && !each.includes('{{'));
}
