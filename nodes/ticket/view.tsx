import { IconArrowUp, IconMessageOff, IconTag, IconTicket, IconUsers, IconVariable } from '@tabler/icons-react';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { Words } from '../../editor/kit/node/Words.tsx';
import { ticketSchema } from './schema.ts';

const usual = ticketSchema.parse({});

/** What the ticket says, how urgent it is and whose, and what the customer hears of it. */
export const ticketView = nodeView(ticketSchema.shape, ({ subject = {}, priority = usual.priority, topic = usual.topic, team, into, tell = true, say = {} }, language) => {
  const { levels, ...word } = words[language];
  const written = Object.values(say).some((each) => each.trim() !== '');
  return (
    <>
      <Fact icon={IconTicket}><Words text={subject} language={language} /></Fact>
      {(priority.kind === 'expression' || priority.level !== 'normal') && <Fact icon={IconArrowUp}>{word.priority} {priority.kind === 'fixed' ? levels[priority.level] : <Chip>{priority.value.slice(0, 80)}</Chip>}</Fact>}
      {(topic.kind === 'expression' || topic.text !== '') && <Fact icon={IconTag}>{word.topic} <Chip>{(topic.kind === 'fixed' ? topic.text : topic.value).slice(0, 80)}</Chip></Fact>}
      {team !== undefined && <Fact icon={IconUsers}>{word.team} <Chip>{team}</Chip></Fact>}
      {into !== undefined && <Fact icon={IconVariable}>{word.into} <Chip>{into}</Chip></Fact>}
      {tell && written && <Bubbles texts={[say]} language={language} />}
      {!tell && <Fact icon={IconMessageOff}>{word.silent}</Fact>}
    </>
  );
});

const words = {
  zh: { priority: '优先级', topic: '主题', team: '技能组', into: '工单号存入', silent: '不告诉客户工单号', levels: { low: '低', normal: '普通', high: '高', urgent: '紧急' } },
  en: { priority: 'Priority', topic: 'Topic', team: 'Team', into: 'Keeps the number in', silent: 'Does not tell the customer', levels: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' } },
} as const;
