import { localize } from '../../../engine/sdk/localizedText.ts';
import type { EffectType } from '../../../engine/sdk/effect.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import type { KnowledgeBase } from '../../../server/contract.ts';
import { faqMatch, sentiment, type FaqSuggestion } from '../../../nodes/effects.ts';
import { levelOf, type Level } from '../../../nodes/sentiment-check/levelOf.ts';
import { sentimentCheckSchema } from '../../../nodes/sentiment-check/schema.ts';
import { sampleOf } from './sampleOf.ts';

/** An outcome that an effect can be made to have. */
export interface ForcedOutcome {
  /** What a rule remembers: `missed`, `angry`, or `answered:hours` for one entry of the knowledge. */
  readonly id: string;
  readonly outcome: string;
  readonly data: Json;
}

export interface Asked {
  readonly effect: EffectType;
  /** The settings of the node that asks. */
  readonly config: Readonly<Record<string, Json>>;
  readonly locale: string;
  /** The entries of the knowledge base that is asked; none while they are not known. */
  readonly entries: KnowledgeBase['entries'];
}

/**
 * Every outcome that an effect can be forced to have, with data that makes sense. Those of a knowledge
 * base can be any of its entries; those of a reading of mood go by level.
 */
export function outcomeMenu(asked: Asked): readonly ForcedOutcome[] {
  const menu = Object.hasOwn(menus, asked.effect.kind) ? menus[asked.effect.kind] : undefined;
  const known = menu?.(asked) ?? [];
  const covered = new Set(known.map(({ outcome }) => outcome));
  const rest = Object.entries(asked.effect.outcomes).filter(([outcome]) => !covered.has(outcome));
  return [...known, ...rest.map(([outcome, data]) => ({ id: outcome, outcome, data: sampleOf(data) }))];
}

/** What a rule's choice comes to for this effect; an entry that is gone falls back to the outcome with the first there is. */
export function forcedBy(id: string, asked: Asked): ForcedOutcome | null {
  const menu = outcomeMenu(asked);
  const [outcome, entry] = split(id);
  if (outcome === 'answered' && entry !== null) {
    const found = asked.entries.find((each) => each.id === entry);
    if (found) return answeredWith(suggest(found, asked.locale));
  }
  return menu.find((each) => each.id === id) ?? menu.find((each) => each.outcome === outcome) ?? null;
}

/** The choice that answers with one entry. */
export function answerWith(entry: string): string {
  return `answered:${entry}`;
}

const menus: Readonly<Record<string, (asked: Asked) => readonly ForcedOutcome[]>> = {
  [faqMatch.kind]: faqOutcomes,
  [sentiment.kind]: sentimentOutcomes,
};

function faqOutcomes({ entries, locale }: Asked): readonly ForcedOutcome[] {
  const some = entries.slice(0, 3).map((each) => suggest(each, locale));
  const first = some[0] ?? example;
  return [
    { ...answeredWith(first), id: 'answered' },
    { id: 'unsure', outcome: 'unsure', data: { suggestions: (some.length > 0 ? some : [example]).map((each) => ({ ...each, score: 0.5 })) } },
    { id: 'missed', outcome: 'missed', data: {} },
    { id: 'failed', outcome: 'failed', data: {} },
    { id: 'timeout', outcome: 'timeout', data: null },
  ];
}

function answeredWith(found: FaqSuggestion): ForcedOutcome {
  return { id: answerWith(found.entry), outcome: 'answered', data: { ...found, matched: [] } };
}

function suggest(entry: KnowledgeBase['entries'][number], locale: string): FaqSuggestion {
  const questions = Object.fromEntries(Object.entries(entry.phrasings).map(([tag, [first = '']]) => [tag, first]));
  return { entry: entry.id, question: localize(questions, locale), answer: localize(entry.answer, locale), score: 1 };
}

/** For when the knowledge base is empty or cannot be asked. */
const example: FaqSuggestion = { entry: 'example', question: '示例问题 / Example question', answer: '（示例答案）/ (Example answer)', score: 1 };

function sentimentOutcomes({ config }: Asked): readonly ForcedOutcome[] {
  const read = sentimentCheckSchema.safeParse(config);
  const settings = read.success ? read.data : sentimentCheckSchema.parse({});
  const levels: readonly Level[] = settings.levels === 'two' ? ['upset', 'calm'] : ['angry', 'negative', 'neutral', 'positive'];
  const { negativeBelow, positiveFrom } = settings;
  const scores = [0.1, 0.25, 0.5, (negativeBelow + positiveFrom) / 2, 0.9, negativeBelow, 0, 1];
  const readings = [0, 0.9, 1].flatMap((anger) => scores.map((score) => ({ score, anger })));
  return levels.flatMap((level) => {
    // Somebody furious is not in between.
    const fitting = readings.filter((each) => levelOf(each, settings) === level);
    const reading = level === 'angry' ? fitting[0] : level === 'calm' ? (fitting.find(({ score }) => score >= 0.5) ?? fitting[0]) : fitting[0];
    return reading ? [{ id: level, outcome: 'read', data: { ...reading, language: 'und', causes: [] } }] : [];
  });
}

function split(id: string): [outcome: string, entry: string | null] {
  const at = id.indexOf(':');
  return at < 0 ? [id, null] : [id.slice(0, at), id.slice(at + 1)];
}
