import type * as z from 'zod';
import { writeTicketNumber, type BilingualText } from '../../engine/sdk/index.ts';
import type { ticketStatus } from './effect.ts';

type Found = z.infer<(typeof ticketStatus)['outcomes']['found']>;

/** How a customer's tickets stand, in a sentence each, with what was answered to the first of few. */
export function tellTickets({ count, tickets }: Found): BilingualText {
  const [only] = tickets;
  if (count === 1 && only) {
    const { reply } = only;
    return {
      zh: `工单 ${line(only, 'zh')}。${reply === '' ? '' : `\n最近的回复：${reply}`}`,
      en: `Your ticket ${line(only, 'en')}.${reply === '' ? '' : `\nThe latest answer: ${reply}`}`,
    };
  }
  const rest = count - tickets.length;
  return {
    zh: [`您有 ${count} 张未完成的工单：`, ...tickets.map((each) => line(each, 'zh')), ...(rest > 0 ? [`另有 ${rest} 张较早的工单，可凭工单号查询。`] : [])].join('\n'),
    en: [`You have ${count} tickets that are not resolved:`, ...tickets.map((each) => line(each, 'en')), ...(rest > 0 ? [`${rest} earlier ones can be asked for by their numbers.`] : [])].join('\n'),
  };
}

/** A number that is somebody else's is told like one that does not exist. */
export function tellNone(number: number | null): BilingualText {
  if (number === null) return { zh: '没有找到您未完成的工单。', en: 'You have no tickets that are not resolved.' };
  const name = writeTicketNumber(number);
  return { zh: `没有找到您的工单 ${name}，请核对工单号。`, en: `We found no ticket ${name} of yours. Please check the number.` };
}

function line({ number, subject, status }: Found['tickets'][number], language: keyof BilingualText): string {
  return language === 'zh' ? `${writeTicketNumber(number)}（${subject}）${states[status].zh}` : `${writeTicketNumber(number)} (${subject}) ${states[status].en}`;
}

const states: Readonly<Record<Found['tickets'][number]['status'], BilingualText>> = {
  open: { zh: '正在处理中', en: 'is being worked on' },
  pending: { zh: '正在等待您补充信息', en: 'waits for your answer' },
  resolved: { zh: '已解决', en: 'is resolved' },
  closed: { zh: '已关闭', en: 'is closed' },
};
