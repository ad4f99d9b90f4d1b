import { IconMessages, IconVariable } from '@tabler/icons-react';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { sentimentCheckSchema } from './schema.ts';

/** Whose mood it reads; what each level takes stands on the level's own row. */
export const sentimentCheckView = nodeView(
  sentimentCheckSchema.shape,
  ({ over, window = 3, into }, language) => (
    <>
      <Fact icon={IconMessages}>{words[language].over(over === 'window' ? window : 1)}</Fact>
      {into !== undefined && <Fact icon={IconVariable}>{words[language].into} <Chip>{into}</Chip></Fact>}
    </>
  ),
  ({ levels, angryFrom = 1, negativeBelow = 0, positiveFrom = 1 }, language) => {
    const { anger, score, or } = words[language];
    if (levels === 'two') return [['upset', { note: `${anger} ≥ ${angryFrom} ${or} ${score} < ${negativeBelow}` }]];
    return [
      ['angry', { note: `${anger} ≥ ${angryFrom}` }],
      ['negative', { note: `${score} < ${negativeBelow}` }],
      ['neutral', { note: `${negativeBelow} – ${positiveFrom}` }],
      ['positive', { note: `${score} ≥ ${positiveFrom}` }],
    ];
  },
);

const words = {
  zh: { over: (count: number) => (count === 1 ? '看最近一条消息' : `看最近 ${count} 条消息，越近影响越大`), into: '情绪分存入', anger: '愤怒值', score: '情绪分', or: '或' },
  en: { over: (count: number) => (count === 1 ? 'Reads the last message' : `Reads the last ${count} messages, the latest most`), into: 'Keeps the score in', anger: 'anger', score: 'score', or: 'or' },
} as const;
