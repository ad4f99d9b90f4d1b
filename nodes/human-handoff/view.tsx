import { IconArrowUp, IconCalendarTime, IconClock, IconNote, IconStar, IconUsers } from '@tabler/icons-react';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { minutesText } from '../../editor/kit/node/durationText.ts';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { Words } from '../../editor/kit/node/Words.tsx';
import { humanHandoffSchema } from './schema.ts';

/** What the customer reads while waiting, who is asked to come, and for how long. */
export const humanHandoffView = nodeView(
  humanHandoffSchema.shape,
  ({ team, skills = [], priority = 0, priorityRules = [], note = {}, waiting = {}, patienceMinutes, hours }, language) => (
    <>
      <Bubbles texts={[waiting]} language={language} />
      <Fact icon={IconUsers}>{team === undefined ? words[language].anyone : <>{words[language].team} <Chip>{team}</Chip></>}</Fact>
      {skills.length > 0 && <Fact icon={IconStar}>{skills.map(({ skill }, index) => <Chip key={`${index} ${skill}`}>{skill}</Chip>)}</Fact>}
      {(priority > 0 || priorityRules.length > 0) && <Fact icon={IconArrowUp}>{words[language].priority} {priority}{priorityRules.length > 0 && ` · ${words[language].rules(priorityRules.length)}`}</Fact>}
      {hours !== undefined && <Fact icon={IconCalendarTime}>{words[language].hours}</Fact>}
      {patienceMinutes === undefined && <Fact icon={IconClock}>{words[language].patient}</Fact>}
      {Object.values(note).some((each) => each.trim() !== '') && <Fact icon={IconNote}><Words text={note} language={language} /></Fact>}
    </>
  ),
  ({ patienceMinutes, hours, whenNobody }, language) => [
    ...(patienceMinutes === undefined ? [] : [['timeout', { note: words[language].patience(minutesText(patienceMinutes, language)) }] as const]),
    ...(hours === undefined && whenNobody !== 'leave' ? [] : [['unavailable', { note: [...(hours === undefined ? [] : [words[language].closed]), ...(whenNobody === 'leave' ? [words[language].nobody] : [])].join(words[language].or) }] as const]),
  ],
);

const words = {
  zh: { anyone: '任一坐席', team: '技能组', priority: '优先级', patient: '一直排队，直到有人接待', patience: (time: string) => `排队超过 ${time}`, rules: (count: number) => `${count} 条规则`, hours: '只在服务时间内', closed: '非服务时间', nobody: '没有坐席在线', or: '或' },
  en: { anyone: 'Any agent', team: 'Team', priority: 'Priority', patient: 'Waits until somebody comes', patience: (time: string) => `after ${time}`, rules: (count: number) => (count === 1 ? 'one rule' : `${count} rules`), hours: 'During opening hours only', closed: 'outside opening hours', nobody: 'no agent online', or: ' or ' },
} as const;
