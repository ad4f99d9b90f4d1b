import { IconQuestionMark, IconVariable } from '@tabler/icons-react';
import * as z from 'zod';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { Words } from '../../editor/kit/node/Words.tsx';
import { localizedText } from '../../engine/sdk/index.ts';
import { classOutlet } from './outlets.ts';
import { classifySchema } from './schema.ts';

const urgency = z.enum(['low', 'normal', 'high', 'urgent']);
const classes = z.array(z.object({ id: z.string(), name: localizedText.catch({}), examples: z.array(z.unknown()).catch([]), urgency: urgency.catch('normal') }));

/** Its topics are its ways out: each row has the topic's name, how many examples tell it, and its urgency where that is not the usual one. */
export const classifyView = nodeView(
  { ...classifySchema.shape, classes },
  ({ text = 'text', topicInto, urgencyInto }, language) => (
    <>
      {text !== 'text' && <Fact icon={IconQuestionMark}>{words[language].reads} <Chip>{text.slice(0, 80)}</Chip></Fact>}
      {topicInto !== undefined && <Fact icon={IconVariable}>{words[language].topic} <Chip>{topicInto}</Chip></Fact>}
      {urgencyInto !== undefined && <Fact icon={IconVariable}>{words[language].urgency} <Chip>{urgencyInto}</Chip></Fact>}
    </>
  ),
  ({ classes: all = [] }, language) =>
    all.map(({ id, name, examples, urgency: of }) => [
      classOutlet(id),
      { title: <Words text={name} language={language} />, note: [words[language].examples(examples.length), ...(of === 'normal' ? [] : [words[language][of]])].join(' · ') },
    ]),
);

const words = {
  zh: { reads: '判断', topic: '主题存入', urgency: '紧急程度存入', examples: (count: number) => `${count} 条例句`, low: '不急', high: '优先', urgent: '紧急' },
  en: { reads: 'Reads', topic: 'Keeps the topic in', urgency: 'Keeps the urgency in', examples: (count: number) => (count === 1 ? '1 example' : `${count} examples`), low: 'low', high: 'high', urgent: 'urgent' },
} as const;
