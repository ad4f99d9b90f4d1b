import { IconAt, IconBubbleText, IconCalendar, IconForms, IconHash, IconListCheck, IconPhone, type TablerIcon } from '@tabler/icons-react';
import * as z from 'zod';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { durationText, minutesText } from '../../editor/kit/node/durationText.ts';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView, type NodeRow } from '../../editor/kit/node/nodeView.tsx';
import { Words } from '../../editor/kit/node/Words.tsx';
import { localizedText } from '../../engine/sdk/index.ts';
import { choiceOutlet } from './outlets.ts';
import { conversationSchema } from './schema.ts';

const kinds = ['nothing', 'text', 'choice', 'number', 'date', 'email', 'phone', 'pattern'] as const;
type Kind = (typeof kinds)[number];

/** What is drawn of the expectation, however far it is filled in. */
const expect = z.object({
  kind: z.enum(kinds),
  choices: z.array(z.object({ id: z.string(), label: localizedText.catch({}) })).catch([]),
  allowTyping: z.boolean().catch(false),
  into: z.string().catch(''),
  min: z.union([z.number(), z.string()]).optional().catch(undefined),
  max: z.union([z.number(), z.string()]).optional().catch(undefined),
});

/** Its messages as bubbles and what it waits for; its choices as the buttons that customers press. */
export const conversationView = nodeView(
  { say: conversationSchema.shape.say, expect, silence: conversationSchema.shape.silence },
  ({ say = [], expect: { kind, allowTyping, into, min, max } = unknown }, language) => (
    <>
      <Bubbles texts={say} language={language} />
      {kind !== 'nothing' && (
        <Fact icon={icons[kind]}>
          {words[language][kind === 'choice' && allowTyping ? 'typing' : kind]}
          {bounds(min, max, language)}
          {into !== '' && <> → <Chip>{into}</Chip></>}
        </Fact>
      )}
    </>
  ),
  ({ expect: { kind, choices } = unknown, silence }, language) => [
    ...(kind === 'choice' ? choices : []).map(({ id, label }): [string, NodeRow] => [choiceOutlet(id), { title: <Words text={label} language={language} />, look: 'button' }]),
    ...(silence && kind !== 'nothing' ? [['silent', { note: words[language].silence(minutesText(silence.minutes, language)) }] as const] : []),
  ],
);

const unknown: z.infer<typeof expect> = { kind: 'nothing', choices: [], allowTyping: false, into: '' };

const icons: Readonly<Record<Exclude<Kind, 'nothing'>, TablerIcon>> = {
  text: IconBubbleText,
  choice: IconListCheck,
  number: IconHash,
  date: IconCalendar,
  email: IconAt,
  phone: IconPhone,
  pattern: IconForms,
};

const words = {
  zh: {
    text: '等待客户输入',
    choice: '等待客户选择',
    typing: '等待客户选择或输入',
    number: '等待客户输入数字',
    date: '等待客户输入日期',
    email: '等待客户输入邮箱',
    phone: '等待客户输入电话号码',
    pattern: '等待客户按格式输入',
    silence: (time: string) => `超过 ${time}`,
  },
  en: {
    text: 'Waits for any text',
    choice: 'Waits for a choice',
    typing: 'Waits for a choice or text',
    number: 'Waits for a number',
    date: 'Waits for a date',
    email: 'Waits for an e-mail address',
    phone: 'Waits for a phone number',
    pattern: 'Waits for text of a given form',
    silence: (time: string) => `after ${time}`,
  },
} as const;

function bounds(min: number | string | undefined, max: number | string | undefined, language: 'zh' | 'en'): string {
  if (min === undefined && max === undefined) return '';
  if (max === undefined) return ` ≥ ${bound(min, language)}`;
  return min === undefined ? ` ≤ ${bound(max, language)}` : ` ${bound(min, language)} – ${bound(max, language)}`;
}

/** A number, or a day: `2026-11-30`, `today`, `today+30d`, `today-1d`. */
function bound(of: number | string | undefined, language: 'zh' | 'en'): string {
  const [, sign, days] = /^today(?:([+-])(\d+)d)?$/.exec(String(of)) ?? [];
  if (of === 'today') return language === 'zh' ? '今天' : 'today';
  if (sign === undefined || days === undefined) return String(of);
  const span = durationText(Number(days), 'days', language);
  if (language === 'zh') return `${span}${sign === '+' ? '后' : '前'}`;
  return sign === '+' ? `in ${span}` : `${span} ago`;
}
