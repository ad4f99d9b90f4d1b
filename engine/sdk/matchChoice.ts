import { foldAnswer } from './foldAnswer.ts';
import type { Choice } from './machine.ts';
import { readNumeral } from './readNumeral.ts';

/** A choice with other words that mean it too, such as its label in the flow's other languages. */
export interface TypedChoice extends Choice {
  readonly also?: readonly string[];
}

/**
 * The choice that a typed text means: its label or id in any width and case, a label without its
 * emoji or punctuation, a number that stands in exactly one label ("2" for "2 people"), or its place
 * in the list (`2`, `２.`, `二`, `第二个`, `option 2`). Null when none is meant, or more than one.
 */
export function matchChoice(text: string, choices: readonly TypedChoice[]): Choice | null {
  if (text.length > longest) return null;
  const typed = foldAnswer(text);
  if (typed === '') return null;
  const named = choices.find((each) => namesOf(each).includes(typed)) ?? choices.find((each) => foldAnswer(each.id) === typed);
  if (named) return named;
  const bare = strip(typed);
  if (bare === '') return null;
  const negative = /^-\d/u.test(typed);
  return only(choices.filter((each) => namesOf(each).some((name) => strip(name) === bare))) ?? (negative ? null : byNumber(bare, choices));
}

/** Longer than any label can be. */
const longest = 400;

function namesOf(choice: TypedChoice): string[] {
  return [choice.label, ...(choice.also ?? [])].map(foldAnswer);
}

function byNumber(typed: string, choices: readonly TypedChoice[]): Choice | null {
  const core = /^(?:option |choice |no\.? ?|number |选择?|第)? ?(.+?)(?: ?[个個项項号號条條])?$/u.exec(typed)?.[1] ?? '';
  const count = readNumeral(core);
  if (count === null) return null;
  const inLabels = choices.filter((each) => numbersIn(each.label).includes(count));
  return inLabels.length > 0 ? only(inLabels) : (choices[count - 1] ?? null);
}

function numbersIn(label: string): number[] {
  return (foldAnswer(label).match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
}

function only(found: readonly Choice[]): Choice | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

function strip(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}
