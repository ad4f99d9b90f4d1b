import { IconBook, IconQuestionMark, IconVariable } from '@tabler/icons-react';
import * as z from 'zod';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { Scale } from '../../editor/kit/node/Scale.tsx';
import { faqMatchSchema } from './schema.ts';

/** Which knowledge base it asks, from what score it answers or asks back, and what it then says. */
export const faqMatchView = nodeView(
  { ...faqMatchSchema.shape, knowledge: z.string() },
  ({ knowledge = '', question = 'text', answeredFrom = 1, unsureFrom = 0, offerSuggestions = true, unsureText = {}, answerInto }, language) => (
    <>
      <Fact icon={IconBook}>{knowledge === '' ? words[language].none : <>{words[language].base} <Chip>{knowledge}</Chip></>}</Fact>
      {question !== 'text' && <Fact icon={IconQuestionMark}>{words[language].question} <Chip>{question.slice(0, 80)}</Chip></Fact>}
      <Scale marks={[Math.min(unsureFrom, answeredFrom), answeredFrom]} label={words[language].scale(answeredFrom, unsureFrom, offerSuggestions)} />
      {offerSuggestions && <Bubbles texts={[unsureText]} language={language} />}
      {answerInto !== undefined && <Fact icon={IconVariable}>{words[language].into} <Chip>{answerInto}</Chip></Fact>}
    </>
  ),
);

const words = {
  zh: {
    none: '还没有选择知识库',
    base: '知识库',
    question: '查找',
    into: '答案存入',
    scale: (answered: number, unsure: number, asks: boolean) => `回答 ≥ ${answered} · ${asks ? '询问' : '不确定'} ≥ ${unsure}`,
  },
  en: {
    none: 'No knowledge base chosen yet',
    base: 'Knowledge base',
    question: 'Looks up',
    into: 'Keeps the answer in',
    scale: (answered: number, unsure: number, asks: boolean) => `Answers ≥ ${answered} · ${asks ? 'asks back' : 'unsure'} ≥ ${unsure}`,
  },
} as const;
