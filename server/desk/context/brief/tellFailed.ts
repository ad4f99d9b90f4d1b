import { rescueOutlet } from '../../../../engine/compile/context.ts';
import type { BilingualText } from '../../../../engine/sdk/localizedText.ts';
import type { BriefLine } from '../../../contract.ts';
import { isBreakage, type Step } from '../readStory.ts';
import type { BriefSource } from './briefSource.ts';
import { quote } from './quote.ts';
import { times } from './times.ts';

/** Lines at most: the last ones of each kind. */
const most = 3;

/** What did not work: questions without an answer, answers that did not help, texts that were not accepted, what broke, where nobody came. */
export function tellFailed({ story, guide }: Pick<BriefSource, 'story' | 'guide'>): BriefLine[] {
  const lines: BriefLine[] = [];
  const add = (seq: number | null, zh: string, en: string) => lines.push({ about: 'failed', seq, text: { zh, en } });
  /** The latest of each kind, told with how often that was. */
  const each = <T>(all: readonly T[], key: (one: T) => unknown, tell: (last: T, often: BilingualText, count: number) => void) => {
    const groups = [...Map.groupBy(all, key).values()].slice(-most);
    for (const group of groups) for (const last of group.slice(-1)) tell(last, times(group.length), group.length);
  };
  const named = ({ node }: Pick<Step, 'node'>): BilingualText => ({ zh: quote(guide.words(node).zh), en: quote(guide.words(node).en) });

  each(story.misses, () => 'all', ({ near, text }, often) => {
    if (text.trim() === '') add(near, `知识库没有找到答案${often.zh}`, `The knowledge base had no answer${often.en}`);
    else add(near, `知识库没有找到${quote(text)}的答案${often.zh}`, `The knowledge base had no answer to ${quote(text)}${often.en}`);
  });
  each(story.declined, () => 'all', ({ near, question }, often) => add(near, `给出的相近问题（如${quote(question)}）都不是客户要问的${often.zh}`, `None of the questions offered (such as ${quote(question)}) was what they meant${often.en}`));
  each(story.answers.filter(({ helpful }) => helpful === false), ({ question }) => question, ({ near, question }, often) => add(near, `客户说${quote(question)}的回答没有帮助${often.zh}`, `They said the answer to ${quote(question)} did not help${often.en}`));

  const rejected = story.steps.flatMap((step) => Array.from({ length: rejections(step, guide.type(step.node)) }, () => step));
  each(rejected, ({ node }) => node, (step, _often, count) => {
    const { zh, en } = named(step);
    add(step.heard, `在${zh}有 ${count} 次输入未被接受`, `${count === 1 ? 'One text was' : `${count} texts were`} not accepted at ${en}`);
  });

  const left = story.steps.filter(({ outlet }) => outlet !== null && outlet !== rescueOutlet);
  each(left.filter(({ meaning }) => meaning === 'failed'), ({ node }) => node, (step, often) => add(step.heard ?? step.near, `${named(step).zh}执行失败${often.zh}`, `${named(step).en} failed${often.en}`));
  each(left.filter(({ meaning }) => meaning === 'lost'), ({ node }) => node, (step, often) => add(step.heard ?? step.near, `客户在${named(step).zh}没有回应${often.zh}`, `They did not respond at ${named(step).en}${often.en}`));
  each(left.filter(({ node, meaning }) => meaning === 'unmet' && guide.type(node) === 'human-handoff'), ({ outlet }) => outlet, ({ node, outlet, near }, often) => {
    const how = guide.outlet(node, outlet ?? '');
    add(near, `转人工没有成功${often.zh}：${how.zh}`, `No person could be brought in${often.en}: ${how.en}`);
  });

  each(story.faults.filter(({ reason }) => isBreakage(reason)), ({ node }) => node, ({ node, near }, often) => {
    if (node === null) add(near, `流程运行出错${often.zh}`, `The flow broke${often.en}`);
    else add(near, `流程在${named({ node }).zh}出错${often.zh}`, `The flow broke at ${named({ node }).en}${often.en}`);
  });
  each(story.faults.filter(({ reason }) => reason === 'node-unmet'), ({ node }) => node, ({ node, near }, often) => add(near, `${named({ node }).zh}多次没有理解客户${often.zh}`, `${named({ node }).en} did not understand them time and again${often.en}`));
  return lines;
}

/** Texts typed where a conversation listened that did not lead on. */
function rejections({ typed, chose, outlet }: Step, type: string): number {
  if (type !== 'conversation') return 0;
  const ledOn = !chose && outlet !== null && outlet !== 'invalid' && outlet !== 'silent';
  return Math.max(0, typed - (ledOn ? 1 : 0));
}
