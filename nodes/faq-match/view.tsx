import { IconBook, IconGauge, IconQuestionMark, IconVariable } from '@tabler/icons-react';
import * as z from 'zod';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { Scale } from '../../editor/kit/node/Scale.tsx';
import { Words } from '../../editor/kit/node/Words.tsx';
import { localizedText } from '../../engine/sdk/index.ts';
import { wayOutlet } from './outlets.ts';
import { faqMatchSchema } from './schema.ts';

const ways = z.array(z.object({ id: z.string(), title: localizedText.optional().catch(undefined) }));

/** Which knowledge base it asks, from what score it answers or asks back where the node says so itself, and what it then says. */
export const faqMatchView = nodeView(
  { ...faqMatchSchema.shape, knowledge: z.string(), ways },
  ({ knowledge = '', question = 'text', answeredFrom, unsureFrom, offerSuggestions = true, unsureText = {}, answerInto }, language) => (
    <>
      <Fact icon={IconBook}>{knowledge === '' ? words[language].none : <>{words[language].base} <Chip>{knowledge}</Chip></>}</Fact>
      {question !== 'text' && <Fact icon={IconQuestionMark}>{words[language].question} <Chip>{question.slice(0, 80)}</Chip></Fact>}
      {answeredFrom !== undefined && unsureFrom !== undefined
        ? <Scale marks={[Math.min(unsureFrom, answeredFrom), answeredFrom]} label={words[language].scale(answeredFrom, unsureFrom, offerSuggestions)} />
        : <Fact icon={IconGauge}>{words[language].gauge(answeredFrom, unsureFrom, offerSuggestions)}</Fact>}
      {offerSuggestions && <Bubbles texts={[unsureText]} language={language} />}
      {answerInto !== undefined && <Fact icon={IconVariable}>{words[language].into} <Chip>{answerInto}</Chip></Fact>}
    </>
  ),
  ({ ways: all = [] }, language) => all.map(({ id, title }) => [wayOutlet(id), title && Object.values(title).some((each) => each.trim() !== '') ? { title: <Words text={title} language={language} /> } : { title: <Chip>{id || '?'}</Chip> }]),
);

const words = {
  zh: {
    none: '还没有选择知识库',
    base: '知识库',
    question: '查找',
    into: '答案存入',
    scale: (answered: number, unsure: number, asks: boolean) => `回答 ≥ ${answered} · ${asks ? '询问' : '不确定'} ≥ ${unsure}`,
    gauge: (answered?: number, unsure?: number, asks = true) => (answered === undefined && unsure === undefined ? '回答还是询问，由知识库决定' : answered === undefined ? `${asks ? '询问' : '不确定'} ≥ ${unsure}，何时回答由知识库决定` : `回答 ≥ ${answered}，何时${asks ? '询问' : '不确定'}由知识库决定`),
  },
  en: {
    none: 'No knowledge base chosen yet',
    base: 'Knowledge base',
    question: 'Looks up',
    into: 'Keeps the answer in',
    scale: (answered: number, unsure: number, asks: boolean) => `Answers ≥ ${answered} · ${asks ? 'asks back' : 'unsure'} ≥ ${unsure}`,
    gauge: (answered?: number, unsure?: number, asks = true) => (answered === undefined && unsure === undefined ? 'How sure it must be, the knowledge base decides' : answered === undefined ? `${asks ? 'Asks back' : 'Unsure'} ≥ ${unsure}; the knowledge base decides the rest` : `Answers ≥ ${answered}; the knowledge base decides the rest`),
  },
} as const;
