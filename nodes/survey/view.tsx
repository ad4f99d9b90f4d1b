import { IconClock, IconListCheck, IconMessage, IconStar } from '@tabler/icons-react';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { minutesText } from '../../editor/kit/node/durationText.ts';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { surveySchema } from './schema.ts';

/** What customers are asked, and for how long it is waited. */
export const surveyView = nodeView(surveySchema.shape, ({ question = {}, askReasonsBelow = 3, reasons, askComment = true, silenceMinutes = 10 }, language) => (
  <>
    <Bubbles texts={[question]} language={language} />
    <Fact icon={IconStar}>{words[language].score}</Fact>
    {askReasonsBelow > 0 && reasons?.length !== 0 && <Fact icon={IconListCheck}>{words[language].reasons(askReasonsBelow)}</Fact>}
    {askComment && <Fact icon={IconMessage}>{words[language].comment}</Fact>}
    <Fact icon={IconClock}>{words[language].waits(minutesText(silenceMinutes, language))}</Fact>
  </>
));

const words = {
  zh: { score: '1–5 分', reasons: (below: number) => `${below} 分及以下询问原因`, comment: '可以留言', waits: (time: string) => `等待 ${time}` },
  en: { score: '1 to 5', reasons: (below: number) => `Asks why at ${below} or less`, comment: 'Takes a comment', waits: (time: string) => `Waits ${time}` },
} as const;
