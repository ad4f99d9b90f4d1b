import type { Choice, SurveyMark } from '../../contract.ts';
import { answerSurvey } from './answerSurvey.ts';
import type { Errand, Person } from './createCrowd.ts';
import type { Random } from './createRandom.ts';
import { misspell } from './misspell.ts';
import { customerLines } from './words.ts';

/** What a customer has before them once the bot has spoken. */
export interface Sight {
  /** Where the flow stands: whoever plays customers may know what it asks for. */
  readonly node: string;
  readonly choices: readonly Choice[];
  readonly survey: SurveyMark | undefined;
}

/** A customer in one conversation. */
export interface Mind {
  readonly person: Person;
  readonly errand: Errand;
  /** They have at hand what the flow will ask for. */
  readonly equipped: boolean;
  /** Questions that they still want to ask. */
  questions: number;
  /** Whether the last answer was the one they wanted; null before any. */
  helped: boolean | null;
  /** Times that they were not understood. */
  misses: number;
  /** A person has joined, and was good for something. */
  attended: boolean;
  /** They have said what brings them. */
  told: boolean;
}

export type Deed = { readonly say: string } | { readonly choose: string } | 'leave' | 'ask' | 'nothing';

/** Where the flow has answered and asks whether there is anything else: how to end, to go on, and to say that it did not help. */
const endings: Readonly<Record<string, { readonly done: string; readonly more?: string; readonly wrong?: string }>> = {
  solved: { done: 'yes', more: 'more', wrong: 'no' },
  'order-packing': { done: 'no', more: 'more', wrong: 'person' },
  'order-moving': { done: 'no', more: 'more', wrong: 'person' },
  'order-delivered': { done: 'no', more: 'more', wrong: 'person' },
  'anything-else': { done: 'no', more: 'more', wrong: 'person' },
  booked: { done: 'no', more: 'more' },
};

/** What a customer does about what the bot has said. */
export function decide({ node, choices, survey }: Sight, mind: Mind, random: Random): Deed {
  const { person, errand, equipped } = mind;
  const { story, language, hurry } = person;
  if (survey !== undefined) return answerSurvey(survey, choices, mind, random);
  const missing = story.needs.includes(node);
  const leaving = (0.025 + (missing && equipped ? 0.04 : (story.leaving[node] ?? 0))) * hurry;
  if (random.happens(leaving)) return random.happens(0.45) ? 'leave' : 'nothing';
  if (mind.misses > 0 && random.happens(0.12)) return 'ask';

  const offered = new Set(choices.map(({ id }) => id));
  const choose = (...ids: readonly string[]): Deed => random.pick(ids.filter((id) => offered.has(id)).map((id) => ({ choose: id })).concat(ids.some((id) => offered.has(id)) ? [] : choices.map(({ id }) => ({ choose: id }))));
  if (offered.has('none')) {
    const wanted = `entry:${errand.matter?.entry ?? ''}`;
    if (offered.has(wanted) && errand.unknown === null) return { choose: wanted };
    return random.happens(0.88) ? { choose: 'none' } : choose();
  }
  if (node === 'rate') return { choose: score(mind, random) };
  const ending = endings[node];
  if (ending !== undefined && choices.length > 0) {
    const right = mind.helped ?? random.happens(0.85);
    if (!right) return random.weighted({ wrong: 5, again: 3, done: 2 }) === 'wrong' && ending.wrong !== undefined ? choose(ending.wrong) : again(mind, random);
    if (mind.questions > 0 && random.happens(0.7)) {
      mind.questions -= 1;
      return ending.more !== undefined && offered.has(ending.more) && random.happens(0.5) ? choose(ending.more) : again(mind, random);
    }
    if (random.happens(0.22)) return random.happens(0.5) ? 'leave' : 'nothing';
    return random.happens(0.25) ? { say: random.pick(customerLines.thanks[language]) } : choose(ending.done);
  }
  if (node === 'has-number') return choose(equipped ? 'have' : 'lost');
  if (!mind.told && choices.length > 0) {
    const opens = story.opens[errand.goal];
    if (opens !== undefined && random.happens(0.85)) {
      mind.told = true;
      return choose(...opens);
    }
    return again(mind, random);
  }
  const answer = story.answers[node];
  if (answer !== undefined && (choices.length === 0 || random.happens(0.6))) return { say: answer(random, language) };
  if (offered.has('yes')) return random.happens(0.68) ? choose('yes') : choose(...[...offered].filter((id) => id !== 'yes'));
  if (choices.length > 0) return errand.goal === 'menu' || errand.goal === 'task' || random.happens(0.5) ? choose() : again(mind, random);
  return again(mind, random);
}

/** Says what brings them, or the next thing. */
function again(mind: Mind, random: Random): Deed {
  const { person: { language }, errand: { goal, matter, unknown } } = mind;
  const strong = goal === 'person' || goal === 'complaint' || goal === 'anger';
  const first = !mind.told;
  mind.told = true;
  if (strong && (first || random.happens(0.6))) return { say: random.pick(customerLines[goal][language]) };
  if (first && random.happens(0.04)) return { say: random.pick(customerLines.vague[language]) };
  const lines = unknown?.lines[language] ?? matter?.lines[language] ?? [];
  const line = random.pick(lines.length > 0 ? lines : customerLines.vague[language]);
  return { say: random.happens(0.12) ? misspell(line, random) : line };
}

function score(mind: Mind, random: Random): string {
  if (mind.helped === false) return random.weighted({ 1: 3, 2: 3, 3: 3, 4: 1 });
  return random.weighted({ 5: 52, 4: 28, 3: 12, 2: 5, 1: 3 });
}
