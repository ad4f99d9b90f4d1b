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
  /** They fell silent of themselves, and mostly do not see what is said now. */
  gone: boolean;
}

export type Deed = { readonly say: string } | { readonly choose: string } | 'leave' | 'ask' | 'nothing';

interface Ending {
  readonly done: string;
  readonly more?: string;
  readonly wrong?: string;
}

/** Where the flow has answered and asks whether there is anything else: how to end, to go on, and to say that it did not help. */
const endings: Readonly<Record<string, Ending>> = {
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
  if (survey !== undefined) {
    // Some remember another question when the bot would say goodbye.
    const recalls = survey.step === 'score' && mind.questions > 0 && !mind.gone && random.happens(0.12);
    return recalls ? askNext(mind, random) : answerSurvey(survey, choices, mind, random);
  }
  mind.gone = false;
  const wanting = story.needs.includes(node) && equipped ? 0.04 : (story.leaving[node] ?? 0);
  if (random.happens((0.025 + wanting) * hurry)) return goAway(mind, random);
  if (mind.misses > 0 && random.happens(0.12)) return 'ask';

  const offered = choices.map(({ id }) => id);
  /** One of these that is on offer; any, where none of them is. */
  const choose = (...wanted: readonly string[]): Deed => {
    const there = offered.filter((id) => wanted.includes(id));
    return { choose: random.pick(there.length > 0 ? there : offered) };
  };
  const ending = endings[node];
  const opens = story.opens[errand.goal];
  const answer = story.answers[node];
  if (offered.includes('none')) return chooseMeant(offered, errand, random);
  if (node === 'has-number') return choose(equipped ? 'have' : 'lost');
  if (ending !== undefined && offered.length > 0) return conclude(ending, mind, random);
  if (!mind.told && opens !== undefined && offered.length > 0 && random.happens(0.85)) {
    mind.told = true;
    return choose(...opens);
  }
  if (mind.told && answer !== undefined && (offered.length === 0 || random.happens(0.6))) return { say: answer(random, language) };
  if (mind.told && offered.includes('yes')) return random.happens(0.68) ? choose('yes') : choose(...offered.filter((id) => id !== 'yes'));
  const follows = errand.goal === 'menu' || errand.goal === 'task' || random.happens(0.5);
  return mind.told && offered.length > 0 && follows ? choose() : ask(mind, random);
}

/** Some close the conversation, some the page. */
function goAway(mind: Mind, random: Random): Deed {
  mind.gone = !random.happens(0.45);
  return mind.gone ? 'nothing' : 'leave';
}

/** Of the questions that the bot offers: theirs, else mostly none of them. */
function chooseMeant(offered: readonly string[], { matter, unknown }: Errand, random: Random): Deed {
  const meant = `entry:${matter?.entry ?? ''}`;
  if (unknown === null && offered.includes(meant)) return { choose: meant };
  return { choose: random.happens(0.88) ? 'none' : random.pick(offered) };
}

/** They have been answered: what they make of it goes by whether it was what they wanted. */
function conclude({ done, more, wrong }: Ending, mind: Mind, random: Random): Deed {
  const right = mind.helped ?? random.happens(0.85);
  if (!right) return wrong !== undefined && random.happens(0.5) ? { choose: wrong } : ask(mind, random);
  if (mind.questions > 0 && random.happens(0.7)) {
    if (more === undefined || random.happens(0.5)) return askNext(mind, random);
    mind.questions -= 1;
    return { choose: more };
  }
  if (random.happens(0.22)) return goAway(mind, random);
  return random.happens(0.25) ? { say: random.pick(customerLines.thanks[mind.person.language]) } : { choose: done };
}

function askNext(mind: Mind, random: Random): Deed {
  mind.questions -= 1;
  return ask(mind, random);
}

/** Says what brings them, or the next thing. */
function ask(mind: Mind, random: Random): Deed {
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
