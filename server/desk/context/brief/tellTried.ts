import type { BriefLine } from '../../../contract.ts';
import type { BriefSource } from './briefSource.ts';
import { isMatter } from './isMatter.ts';
import { quote } from './quote.ts';
import { times } from './times.ts';

/** Answers told of, and choices: the last ones. */
const most = { answers: 4, choices: 4 } as const;

/** What was done for the customer, except what they said did not help: the way they chose, answers given, people who were on. */
export function tellTried({ story, guide }: Pick<BriefSource, 'story' | 'guide'>): BriefLine[] {
  const lines: BriefLine[] = [];
  const add = (seq: number | null, zh: string, en: string) => lines.push({ about: 'tried', seq, text: { zh, en } });

  const chosen = story.steps.filter(({ chose, outlet, node }) => chose && outlet !== null && guide.type(node) === 'conversation').slice(-most.choices);
  const labels = chosen.map(({ said }) => quote(said)).filter((label, index, all) => label !== all[index - 1]);
  if (labels.length > 0) add(chosen.at(-1)?.heard ?? null, `客户选择了${labels.join('→')}`, `They chose ${labels.join(', then ')}`);

  const answers = Map.groupBy(story.answers.filter((answer) => answer.helpful !== false && isMatter(answer)), ({ question }) => question);
  for (const [question, given] of [...answers].slice(-most.answers)) {
    const helped = given.some(({ helpful }) => helpful === true);
    const often = times(given.length);
    add(given.at(-1)?.near ?? null, `机器人回答了${quote(question)}${often.zh}${helped ? '，客户说有帮助' : ''}`, `The bot answered ${quote(question)}${often.en}${helped ? '; they said it helped' : ''}`);
  }

  const people = story.steps.filter(({ node, outlet }) => isPerson(guide.type(node)) && (outlet === 'resolved' || outlet === 'returned'));
  const last = people.at(-1);
  if (last?.outlet) {
    const how = guide.outlet(last.node, last.outlet);
    const often = times(people.length);
    add(last.heard ?? last.near, `之前已有人工接待${often.zh}：${how.zh}`, `A person was on before${often.en}: ${how.en}`);
  }
  return lines;
}

function isPerson(type: string): boolean {
  return type === 'human-handoff' || type === 'rescue';
}
