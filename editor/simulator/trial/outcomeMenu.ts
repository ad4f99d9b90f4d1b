import type { EffectType } from '../../../engine/sdk/effect.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { SentimentLevel } from '../../../engine/sdk/understanding.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { classify, contact, createTicket, faqMatch, sentiment, ticketStatus, type FaqSuggestion } from '../../../nodes/effects.ts';
import type { KnowledgeBase } from '../../../server/contract.ts';
import { questionOf } from '../../knowledge/questionOf.ts';
import { sampleOf } from './sampleOf.ts';

/** An outcome that an effect can be made to have. */
export interface ForcedOutcome {
  /** What a rule remembers: `missed`, `angry`, or `answered:hours` for one entry of the knowledge, `classified:refund` for one topic. */
  readonly id: string;
  readonly outcome: string;
  readonly data: Json;
}

/** An effect that waits for its outcome. */
export interface Asked {
  readonly effect: EffectType;
  readonly params: Json;
  readonly locale: string;
  /** The entries of the knowledge base that is asked; none while they are not known. */
  readonly entries: KnowledgeBase['entries'];
  /** The outlet by which the node is left when this comes back; null when it is not left. */
  readonly leadsTo: (outcome: string, data: Json) => string | null;
}

/** The ids by which the outcomes of an effect can be forced, whichever node asks. */
export function outcomeIds(effect: EffectType): readonly string[] {
  const { read: _, ...others } = effect.outcomes;
  return effect.kind === sentiment.kind ? [...Object.keys(moods), ...Object.keys(others)] : Object.keys(effect.outcomes);
}

/**
 * What an id comes to for the effect that waits, with data that makes sense: an entry of the knowledge base,
 * a reading of mood that leads where the id says. Null when the effect has no such outcome.
 */
export function forcedBy(id: string, asked: Asked): ForcedOutcome | null {
  const [outcome, entry] = split(id);
  const make = Object.hasOwn(makers, asked.effect.kind) ? makers[asked.effect.kind] : undefined;
  const made = make?.(outcome, entry, asked);
  if (made) return { id, ...made };
  const shape = Object.hasOwn(asked.effect.outcomes, outcome) ? asked.effect.outcomes[outcome] : undefined;
  return shape ? { id, outcome, data: sampleOf(shape) } : null;
}

/** The id that tells one topic. */
export function aboutTopic(topic: string): string {
  return `classified:${topic}`;
}

/** The id that answers with one entry. */
export function answerWith(entry: string): string {
  return `answered:${entry}`;
}

type Made = Omit<ForcedOutcome, 'id'>;

const makers: Readonly<Record<string, (outcome: string, entry: string | null, asked: Asked) => Made | null>> = {
  [faqMatch.kind]: madeByKnowledge,
  [classify.kind]: madeByTopic,
  [sentiment.kind]: madeByMood,
  [contact.kind]: madeByContact,
  [createTicket.kind]: (outcome) => (outcome === 'created' ? { outcome, data: { number: sampleTicket, dueAt: '' } } : null),
  [ticketStatus.kind]: madeByTicket,
};

const sampleTicket = 1024;

function madeByTicket(outcome: string, _entry: string | null, { params, locale }: Asked): Made | null {
  if (outcome !== 'found') return null;
  const number = ticketStatus.params.safeParse(params).data?.number ?? sampleTicket;
  return { outcome, data: { count: 1, tickets: [{ number, subject: localize({ zh: '示例工单', en: 'An example ticket' }, locale, ['en']), status: 'open', reply: '' }] } };
}

/** Somebody of whom everything that is asked for is remembered. */
function madeByContact(outcome: string, _entry: string | null, { params, locale }: Asked): Made | null {
  if (outcome !== 'known') return null;
  const read = contact.params.safeParse(params).data?.read ?? [];
  const values = Object.fromEntries(read.filter((field) => /^(name|email|phone|attribute:)/.test(field)).map((field) => [field, localize({ zh: '示例', en: 'Example' }, locale, ['en'])]));
  return { outcome, data: { values, vip: 1, returning: true, verified: true } };
}

function madeByKnowledge(outcome: string, entry: string | null, { entries, locale }: Asked): Made | null {
  const first = entries.find(({ id }) => id === entry) ?? entries[0];
  if (outcome === 'answered') return { outcome, data: { ...suggest(first, locale, 1), matched: [] } };
  if (outcome !== 'unsure') return null;
  const some = entries.length > 0 ? entries.slice(0, 3) : [undefined];
  return { outcome, data: { suggestions: some.map((each) => suggest(each, locale, 0.5)) } };
}

function madeByTopic(outcome: string, topic: string | null, { params }: Asked): Made | null {
  const classes = classify.params.safeParse(params).data?.classes ?? [];
  const chosen = classes.find(({ id }) => id === topic) ?? classes[0];
  return outcome === 'classified' && chosen ? { outcome, data: { class: chosen.id, score: 1, matched: [] } } : null;
}

function suggest(entry: KnowledgeBase['entries'][number] | undefined, locale: string, score: number): FaqSuggestion {
  // The knowledge base is empty, or cannot be asked.
  if (entry === undefined) return { entry: 'example', question: localize(example.question, locale, ['en']), answer: localize(example.answer, locale, ['en']), score };
  return { entry: entry.id, question: localize(questionOf(entry), locale), answer: localize(entry.answer, locale), score, ...(entry.leadsTo !== undefined && { leadsTo: entry.leadsTo }) };
}

const example = { question: { zh: '示例问题', en: 'An example question' }, answer: { zh: '（示例答案）', en: '(An example answer)' } };

interface Reading {
  readonly score: number;
  readonly anger: number;
  readonly level?: SentimentLevel;
  readonly trend?: number;
}

const moods: Readonly<Record<string, Reading>> = {
  angry: { score: 0.1, anger: 0.9, level: 'very-negative', trend: -0.5 },
  negative: { score: 0.2, anger: 0.1, level: 'negative', trend: -0.5 },
  neutral: { score: 0.5, anger: 0, level: 'neutral', trend: 0 },
  positive: { score: 0.9, anger: 0, level: 'positive', trend: 0.5 },
};

/** By mood: a usual reading of it, unless the node's thresholds make something else of that one. */
function madeByMood(id: string, _entry: string | null, { leadsTo }: Asked): Made | null {
  const usual = Object.hasOwn(moods, id) ? moods[id] : undefined;
  const fitting = [...(usual ? [usual] : []), ...readings].find((each) => leadsTo('read', full(each)) === id);
  const reading = fitting ?? usual;
  return reading ? { outcome: 'read', data: full(reading) } : null;
}

/** From calm to furious, each from the middle outwards. */
const readings = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((anger) => [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1, 1, 0].map((score) => ({ score, anger })));

function full(reading: Reading): Json {
  return { ...reading, language: 'und', causes: [] };
}

function split(id: string): [outcome: string, entry: string | null] {
  const at = id.indexOf(':');
  return at < 0 ? [id, null] : [id.slice(0, at), id.slice(at + 1)];
}
