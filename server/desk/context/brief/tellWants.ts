import { classOutlet } from '../../../../nodes/outlets.ts';
import type { BriefLine } from '../../../contract.ts';
import type { BriefSource } from './briefSource.ts';
import { exactKey } from '../../../understanding/text/exactKey.ts';
import { foldText } from '../../../understanding/text/foldText.ts';
import { isMatter } from './isMatter.ts';
import { quote } from './quote.ts';
import { tellingSentence } from './tellingSentence.ts';
import { times } from './times.ts';

/** What the customer came for: the topic or the question that was found last, their own words, and whether they asked for a person. */
export function tellWants({ story, guide }: Pick<BriefSource, 'story' | 'guide'>): BriefLine[] {
  const lines: BriefLine[] = [];
  const add = (seq: number | null, zh: string, en: string) => lines.push({ about: 'wants', seq, text: { zh, en } });

  const topic = story.topics.at(-1);
  const question = story.offered ?? story.answers.findLast(isMatter);
  if (topic !== undefined) {
    const { zh, en } = guide.outlet(topic.node, classOutlet(topic.topic));
    add(topic.near, `主题：${zh}`, `Topic: ${en}`);
  } else if (question !== undefined) add(question.near, `问的是${quote(question.question)}`, `Asked about ${quote(question.question)}`);

  const typed = story.texts.filter(({ chosen }) => !chosen);
  const words = tellingSentence(typed) ?? typed.at(-1) ?? story.texts.at(-1);
  if (words !== undefined && words.text.trim() !== '' && (topic !== undefined || keyOf(words.text) !== keyOf(question?.question ?? ''))) add(words.seq, `客户原话：${quote(words.text)}`, `In their words: ${quote(words.text)}`);

  const asked = story.faults.filter(({ reason }) => reason === 'customer-asked' || reason === 'asked-in-words');
  const last = asked.at(-1);
  if (last !== undefined) add(last.near, `要求转人工${times(asked.length).zh}`, `Asked for a person${times(asked.length).en}`);
  return lines;
}

function keyOf(text: string): string {
  return exactKey(foldText(text).text);
}
