import { IconArrowUp, IconClock, IconNote, IconUsers } from '@tabler/icons-react';
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
  ({ team, priority = 0, note = {}, waiting = {}, patienceMinutes }, language) => (
    <>
      <Bubbles texts={[waiting]} language={language} />
      <Fact icon={IconUsers}>{team === undefined ? words[language].anyone : <>{words[language].team} <Chip>{team}</Chip></>}</Fact>
      {priority > 0 && <Fact icon={IconArrowUp}>{words[language].priority} {priority}</Fact>}
      {patienceMinutes === undefined && <Fact icon={IconClock}>{words[language].patient}</Fact>}
      {Object.values(note).some((each) => each.trim() !== '') && <Fact icon={IconNote}><Words text={note} language={language} /></Fact>}
    </>
  ),
  ({ patienceMinutes }, language) => (patienceMinutes === undefined ? [] : [['timeout', { note: words[language].patience(minutesText(patienceMinutes, language)) }]]),
);

const words = {
  zh: { anyone: '任一坐席', team: '技能组', priority: '优先级', patient: '一直排队，直到有人接待', patience: (time: string) => `排队超过 ${time}` },
  en: { anyone: 'Any agent', team: 'Team', priority: 'Priority', patient: 'Waits until somebody comes', patience: (time: string) => `after ${time}` },
} as const;
