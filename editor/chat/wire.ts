import type { Choice, ConversationStatus, FaqEntry, FaqFound, FaqList, Message, PublicFlow, QueuePlace, StartedConversation, SurveyMark, SurveyState, TurnResult } from '../../server/contract.ts';

/** What came over the wire as a message, or undefined if it is none. The schemas themselves are too large for this page. */
export function readMessage(value: unknown): Message | undefined {
  if (!isRecord(value)) return undefined;
  const { seq, from, text, choices, rateable, survey, name, messageId, at } = value;
  if (typeof seq !== 'number' || typeof text !== 'string' || typeof at !== 'string') return undefined;
  if (from !== 'customer' && from !== 'bot' && from !== 'agent' && from !== 'system') return undefined;
  return {
    seq, from, text, at,
    ...(Array.isArray(choices) && { choices: readChoices(choices) }),
    ...(rateable === true && { rateable }),
    ...withMark(survey),
    ...(typeof name === 'string' && { name }),
    ...(typeof messageId === 'string' && { messageId }),
  };
}

export function readStatus(value: unknown): ConversationStatus | undefined {
  return value === 'bot' || value === 'queued' || value === 'agent' || value === 'closed' ? value : undefined;
}

export function readTurn(value: unknown): TurnResult | undefined {
  if (!isRecord(value) || !Array.isArray(value.messages) || typeof value.cursor !== 'number') return undefined;
  const status = readStatus(value.status);
  const messages = value.messages.map(readMessage).filter((message) => message !== undefined);
  const queue = readQueue(value.queue);
  return status && { status, cursor: value.cursor, messages, ...(queue && { queue }) };
}

export function readQueue(value: unknown): QueuePlace | undefined {
  if (!isRecord(value) || typeof value.position !== 'number') return undefined;
  return { position: value.position, waitSeconds: typeof value.waitSeconds === 'number' ? value.waitSeconds : null };
}

export function readSurvey(value: unknown): SurveyState | undefined {
  if (!isRecord(value) || typeof value.comment !== 'string' || typeof value.changeableUntil !== 'string' || !Array.isArray(value.reasons)) return undefined;
  const { score, reasons, comment, changeableUntil } = value;
  return { score: typeof score === 'number' ? score : null, reasons: reasons.filter((reason) => typeof reason === 'string'), comment, changeableUntil };
}

export function readStarted(value: unknown): StartedConversation | undefined {
  const turn = readTurn(value);
  if (!turn || !isRecord(value) || typeof value.conversationId !== 'string' || typeof value.token !== 'string') return undefined;
  return { ...turn, conversationId: value.conversationId, token: value.token };
}

export function readFlow(value: unknown): PublicFlow | undefined {
  if (!isRecord(value) || typeof value.slug !== 'string' || !isRecord(value.name) || !Array.isArray(value.locales)) return undefined;
  const names = Object.entries(value.name).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const locales = value.locales.filter((locale) => typeof locale === 'string');
  return { slug: value.slug, name: Object.fromEntries(names), locales, handoffButton: value.handoffButton !== false, faq: value.faq === true };
}

export function readFaqList(value: unknown): FaqList | undefined {
  if (!isRecord(value) || typeof value.locale !== 'string' || !Array.isArray(value.categories)) return undefined;
  const categories = value.categories.flatMap((category: unknown) => {
    if (!isRecord(category) || typeof category.id !== 'string' || typeof category.name !== 'string') return [];
    return [{ id: category.id, name: category.name, entries: readEntries(category.entries) }];
  });
  return { locale: value.locale, categories };
}

export function readFaqFound(value: unknown): FaqFound | undefined {
  return isRecord(value) && Array.isArray(value.entries) ? { entries: readEntries(value.entries) } : undefined;
}

/** JSON, or undefined where the text is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEntries(value: unknown): FaqEntry[] {
  return Array.isArray(value) ? value.filter(isEntry).map(({ id, question, answer }) => ({ id, question, answer })) : [];
}

function isEntry(value: unknown): value is FaqEntry {
  return isRecord(value) && typeof value.id === 'string' && typeof value.question === 'string' && value.question !== '' && typeof value.answer === 'string';
}

function readChoices(value: readonly unknown[]): Choice[] {
  return value.filter(isChoice).map(({ id, label }) => ({ id, label }));
}

function withMark(value: unknown): { survey?: SurveyMark } {
  if (!isRecord(value)) return {};
  const { step, reasons, askReasonsBelow } = value;
  if (step !== 'score' && step !== 'reasons' && step !== 'comment') return {};
  return { survey: { step, ...(Array.isArray(reasons) && { reasons: readChoices(reasons) }), ...(typeof askReasonsBelow === 'number' && { askReasonsBelow }) } };
}

function isChoice(value: unknown): value is Choice {
  return isRecord(value) && typeof value.id === 'string' && typeof value.label === 'string';
}
