import { IconMessages, IconTrendingUp, IconVariable } from '@tabler/icons-react';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { sentimentCheckSchema } from './schema.ts';

/** Whose mood it reads, what it soothes with; what each level takes stands on the level's own row. */
export const sentimentCheckView = nodeView(
  sentimentCheckSchema.shape,
  ({ over = 'last', window = 3, soothe = {}, into, levelInto, angerInto, urgencyInto, complaintInto }, language) => (
    <>
      <Fact icon={over === 'trend' ? IconTrendingUp : IconMessages}>{words[language][over](window)}</Fact>
      {Object.values(soothe).some((each) => each.trim() !== '') && <Bubbles texts={[soothe]} language={language} />}
      {([['score', into], ['level', levelInto], ['anger', angerInto], ['urgency', urgencyInto], ['complaint', complaintInto]] as const).map(([what, name]) => name !== undefined && <Fact key={what} icon={IconVariable}>{words[language].into[what]} <Chip>{name}</Chip></Fact>)}
    </>
  ),
  ({ over, movesBy = 0.2, levels, angryFrom = 1, negativeBelow = 0, positiveFrom = 1 }, language) => {
    const { anger, score, or } = words[language];
    if (over === 'trend') return [['falling', { note: `≤ −${movesBy}` }], ['rising', { note: `≥ +${movesBy}` }]];
    if (levels === 'two') return [['upset', { note: `${anger} ≥ ${angryFrom} ${or} ${score} < ${negativeBelow}` }]];
    if (levels === 'five') return [];
    return [
      ['angry', { note: `${anger} ≥ ${angryFrom}` }],
      ['negative', { note: `${score} < ${negativeBelow}` }],
      ['neutral', { note: `${negativeBelow} – ${positiveFrom}` }],
      ['positive', { note: `${score} ≥ ${positiveFrom}` }],
    ];
  },
);

const words = {
  zh: {
    last: () => '看最近一条消息',
    window: (count: number) => `看最近 ${count} 条消息，越近影响越大`,
    trend: (count: number) => `看最近 ${count} 条消息的情绪变化`,
    into: { score: '情绪分存入', level: '情绪等级存入', anger: '愤怒值存入', urgency: '紧急程度存入', complaint: '投诉倾向存入' },
    anger: '愤怒值',
    score: '情绪分',
    or: '或',
  },
  en: {
    last: () => 'Reads the last message',
    window: (count: number) => `Reads the last ${count} messages, the latest most`,
    trend: (count: number) => `Reads how the last ${count} messages moved`,
    into: { score: 'Keeps the score in', level: 'Keeps the level in', anger: 'Keeps the anger in', urgency: 'Keeps the urgency in', complaint: 'Keeps the complaint in' },
    anger: 'anger',
    score: 'score',
    or: 'or',
  },
} as const;
