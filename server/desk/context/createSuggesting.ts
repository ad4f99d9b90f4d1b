import { createHash } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import { readSnapshot } from '../../../engine/run/snapshot.ts';
import type { ContactFacts } from '../../../engine/sdk/event.ts';
import { createPhrases } from '../../../engine/sdk/createPhrases.ts';
import { createExpressions, type Expressions } from '../../../engine/sdk/expression.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { RankedEntry } from '../../../engine/sdk/understanding.ts';
import type { ChatService } from '../../chat/chatService.ts';
import type { ConversationRow } from '../../chat/store.ts';
import { said } from '../../chat/log.ts';
import { createContactRows } from '../../contacts/contactRows.ts';
import type { StaffMember, Suggestion, WrongSuggestion } from '../../contract.ts';
import { events, knowledgeQuestions } from '../../db/schema.ts';
import { appliesTo } from '../../effects/appliesTo.ts';
import { chooseAnswer } from '../../effects/chooseAnswer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { ProblemError } from '../../problem.ts';
import type { ContextHouse } from './createContext.ts';
import { readContact, toldAttributes } from './readContact.ts';

export interface SuggestingHouse extends ContextHouse {
  readonly knowledge: Pick<Knowledge, 'find' | 'entries' | 'tryLive'>;
  readonly chat: Pick<ChatService, 'take'>;
}

/** Texts read, those of them asked about, those they are read with, and suggestions; a score below which one is none. */
const most = { read: 12, asked: 3, before: 3, suggestions: 5 } as const;
const leastScore = 0.2;
/** What an earlier text's score is worth beside that of the next one. */
const fading = 0.8;
/** Texts that one can say of that an entry does not answer them. */
const recent = 50;

interface Written {
  readonly seq: number;
  readonly text: string;
}

const given = sql.placeholder;

/** Finds knowledge for what a customer wrote last, and takes note of what does not answer it. */
export function createSuggesting({ database, store, versions, access, knowledge, chat, now }: SuggestingHouse) {
  const { orm } = database;
  const contacts = createContactRows(database);
  const texts = orm
    .select({ seq: events.seq, data: events.data })
    .from(events)
    .where(and(eq(events.conversationId, given('id')), eq(events.kind, 'customer')))
    .orderBy(desc(events.seq))
    .limit(given('limit'))
    .prepare();
  const wrong = orm
    .select({ base: knowledgeQuestions.base, entry: knowledgeQuestions.entry, text: knowledgeQuestions.text })
    .from(knowledgeQuestions)
    .where(and(eq(knowledgeQuestions.conversationId, given('id')), eq(knowledgeQuestions.helpful, false)))
    .prepare();

  /** @throws {ProblemError} `conversation.unknown` */
  function known(staff: StaffMember, id: string): { conversation: ConversationRow; flow: CompiledFlow } {
    const conversation = access.mayRead(staff, id) ? store.conversation(id) : undefined;
    if (conversation === undefined) throw new ProblemError('conversation.unknown');
    return { conversation, flow: versions.compiled(conversation.flowId, conversation.version) };
  }

  /** The customer's last texts, the latest first. */
  function lastTexts(id: string, limit: number): Written[] {
    return texts.all({ id, limit }).flatMap(({ seq, data }) => {
      const text = said.safeParse(JSON.parse(data ?? 'null')).data?.text ?? '';
      return text.trim() === '' ? [] : [{ seq, text }];
    });
  }

  return {
    /**
     * Entries of the flow's bases for the customer's last texts, the likeliest first. Only what applies to their channel, the
     * day and the contact; not what was said to be wrong for the same text.
     *
     * @throws {ProblemError} `conversation.unknown`
     */
    async list(staff: StaffMember, id: string, wanted?: string): Promise<Suggestion[]> {
      const { conversation, flow } = known(staff, id);
      const { channel, contact, contactId, snapshot } = conversation;
      const locale = wanted ?? conversation.locale;
      const person = readContact(contactId === null ? [] : contacts.family(contactId), contact, now());
      const around = { channel, now: now(), attributes: { ...person?.attributes, ...toldAttributes(contact) } };
      const ruledOut = new Set(wrong.all({ id }).map(({ base, entry, text }) => JSON.stringify([base, entry, text])));
      const at = readSnapshot(flow, snapshot)?.context;
      const scope = { locale, variables: at?.variables ?? flow.plan.variables, contact: at?.contact ?? { ...stranger, ...person }, texts: [], memory: null, now: now() };
      const suggest = ({ entry, score }: RankedEntry, base: string, { seq, text }: Written): Suggestion => {
        const questions = Object.fromEntries(Object.entries(entry.phrasings).map(([tag, [first = '']]) => [tag, first]));
        const answer = expressionsOf(flow).fill(chooseAnswer(entry, { text, locale }, seq), { ...scope, text });
        return { base, entry: entry.id, question: localize(questions, locale), answer, score, text, seq };
      };
      const bases = flow.plan.document.knowledge.filter((slug) => knowledge.find(slug) !== undefined);
      // That they want a person has been heard.
      const asksForPerson = createPhrases(flow.plan.document.handoff.phrases);
      const recently = lastTexts(id, most.read).filter(({ text }) => !asksForPerson(text));
      const found = await Promise.all(
        recently.slice(0, most.asked).flatMap((written, back) => {
          const { text } = written;
          const before = recently.slice(back + 1, back + 1 + most.before).map((each) => each.text).toReversed();
          return bases.map(async (base) => {
            const ranked = await knowledge.tryLive(base, text, {
              limit: most.suggestions,
              before,
              excludes: ({ id: entry, only }) => ruledOut.has(JSON.stringify([base, entry, text])) || !appliesTo(only, around),
            });
            return ranked.filter(({ score }) => score >= leastScore).map((each) => ({ suggestion: suggest(each, base, written), worth: each.score * fading ** back }));
          });
        }),
      );
      const best = new Map<string, { readonly suggestion: Suggestion; readonly worth: number }>();
      for (const each of found.flat()) {
        const key = JSON.stringify([each.suggestion.base, each.suggestion.entry]);
        if (each.suggestion.answer !== '' && each.worth > (best.get(key)?.worth ?? 0)) best.set(key, each);
      }
      return [...best.values()].toSorted((a, b) => b.worth - a.worth).slice(0, most.suggestions).map(({ suggestion }) => suggestion);
    },

    /**
     * Notes that an entry does not answer what the customer wrote: in the log, and as a question that the base did not help with,
     * where operators look for what to make better. Safe to repeat.
     *
     * @throws {ProblemError} `conversation.unknown`; `record.unknown` when the customer wrote no such thing lately, or the flow knows no such entry.
     */
    async ruleOut(staff: StaffMember, id: string, { base, entry, text }: WrongSuggestion): Promise<void> {
      const { conversation, flow } = known(staff, id);
      const written = lastTexts(id, recent).find((each) => each.text === text);
      const holds = flow.plan.document.knowledge.includes(base) && knowledge.find(base) !== undefined;
      if (written === undefined || !holds || !knowledge.entries(base, 'live').some((each) => each.id === entry)) throw new ProblemError('record.unknown');
      const ranked = await knowledge.tryLive(base, text, { limit: most.suggestions });
      const score = ranked.find((each) => each.entry.id === entry)?.score ?? null;
      await chat.take(id, {
        messageId: `ruled-out/${createHash('sha256').update(JSON.stringify([base, entry, text])).digest('base64url')}`,
        kind: 'ruled-out',
        data: { by: staff.id, base, entry, seq: written.seq },
        event: null,
        alongside: (_status, time, seq) => {
          // Nothing answered it, this entry least of all; so no rating of an answer is ever taken for one of this.
          orm.insert(knowledgeQuestions).values({ conversationId: id, seq, base, at: time, locale: conversation.locale, text, outcome: 'missed', entry, score, helpful: false }).run();
        },
      });
    },
  };
}

export type Suggesting = ReturnType<typeof createSuggesting>;

const stranger: ContactFacts = { verified: false, returning: false, vip: 0, name: '', tags: [], attributes: {} };

const expressions = new WeakMap<CompiledFlow, Expressions>();

function expressionsOf(flow: CompiledFlow): Expressions {
  const { variables, locales } = flow.plan.document;
  const known = expressions.get(flow) ?? createExpressions(variables, locales);
  expressions.set(flow, known);
  return known;
}
