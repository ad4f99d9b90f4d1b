import { consoleText, type Outlet } from '../../engine/sdk/index.ts';
import type { ConversationConfig, Expectation } from './schema.ts';

/** A conversation's ways out, which follow from what it expects. */
export function conversationOutlets({ expect, silence }: ConversationConfig): readonly Outlet[] {
  if (expect.kind === 'nothing') return [next];
  return silence ? [...answers(expect), silent] : answers(expect);
}

function answers(expect: Exclude<Expectation, { kind: 'nothing' }>): Outlet[] {
  if (expect.kind === 'text') return [answered];
  if (expect.kind !== 'choice') return [answered, invalid];
  return [...expect.choices.map(({ id, label }) => ({ name: choiceOutlet(id), title: consoleText(label, id) })), expect.allowTyping ? other : invalid];
}

export function choiceOutlet(id: string): string {
  return `choice:${id}`;
}

const next: Outlet = { name: 'next', title: { zh: '继续', en: 'Next' } };
const answered: Outlet = { name: 'answered', title: { zh: '已回答', en: 'Answered' } };
const invalid: Outlet = { name: 'invalid', title: { zh: '多次无效', en: 'Not valid' } };
const other: Outlet = { name: 'other', title: { zh: '其他', en: 'Something else' } };
const silent: Outlet = { name: 'silent', title: { zh: '未回复', en: 'Silent' } };
