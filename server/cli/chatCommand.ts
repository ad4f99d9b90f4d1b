import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import type { StoredEntry } from '../chat/log.ts';
import { ProblemError } from '../problem.ts';
import { CliError } from './cliError.ts';
import { readFlowFile } from './readFlowFile.ts';
import { readKnowledgePath } from './readKnowledgePath.ts';
import { siblingKnowledge } from './siblingKnowledge.ts';
import type { Terminal } from './terminal.ts';
import { durationMs } from '../transcript/durationMs.ts';
import { knowledgeOf } from '../transcript/knowledgeOf.ts';
import { openTrial, type AgentDeed, type Trial } from '../transcript/openTrial.ts';
import { resultsOf } from '../transcript/resultsOf.ts';
import { writeTrace } from './writeTrace.ts';

interface ChatOptions {
  readonly knowledge?: readonly string[];
  readonly trace?: boolean;
  readonly locale?: string;
}

/** `chat flow.json`: talk to a flow in the terminal. Nothing is stored, and time only passes by `/wait`. */
export function chatCommand(terminal: Terminal, registry: Registry): Command {
  const { words } = terminal;
  return new Command('chat')
    .description(words('在终端里和流程对话（不保存任何内容）', 'talk to a flow in the terminal (nothing is kept)'))
    .argument('<flow>', words('流程文件 (JSON)', 'the flow document (JSON)'))
    .option('--knowledge <file...>', words('知识库文件；默认使用流程旁的 knowledge.json', 'knowledge files; by default knowledge.json beside the flow'))
    .option('--trace', words('显示经过的节点、出口和结果', 'show nodes, outlets and outcomes'))
    .option('--locale <tag>', words('客户的语言，例如 zh 或 en', 'the customer\'s language, such as zh or en'))
    .action(async (file: string, options: ChatOptions) => {
      await chat(openFlow(file, options, terminal, registry), options.trace === true, terminal);
    });
}

function openFlow(file: string, options: ChatOptions, terminal: Terminal, registry: Registry): Trial {
  const document = readFlowFile(file);
  const beside = siblingKnowledge(file);
  const knowledge = (options.knowledge ?? (existsSync(beside) ? [beside] : [])).map((each) => readKnowledgePath(each));
  for (const slug of document.knowledge) {
    if (!knowledge.some((each) => each.slug === slug)) terminal.tell(`提示：没有载入知识库 ${slug}（用 --knowledge 指定文件）`, `note: the knowledge base ${slug} is not loaded (name its file with --knowledge)`);
  }
  const compilation = compileFlow(document, registry);
  if (!compilation.ok) {
    const text = compilation.problems[0]?.text;
    throw new CliError(`${file}：${text?.zh ?? ''}`, `${file}: ${text?.en ?? ''}`);
  }
  const served = Object.fromEntries(document.locales.map((each) => [each, each]));
  return openTrial({ flow: compilation.flow, registry, knowledge: knowledgeOf(knowledge), locale: localize(served, options.locale ?? terminal.language, document.locales), now: Date.now() });
}

async function chat(trial: Trial, trace: boolean, terminal: Terminal): Promise<void> {
  const { stdin, words, say } = terminal;
  const lines = createInterface({ input: stdin, ...(stdin.isTTY ? { output: process.stdout } : {}), prompt: '> ' });
  const show = (entries: readonly StoredEntry[]): void => {
    if (trace) for (const line of writeTrace(entries)) say(dim(line));
    for (const line of spoken(entries, terminal)) say(line);
  };
  say(dim(words('直接输入即可；选项可输入序号。/help 查看命令。', 'Just type; a choice\'s number picks it. /help lists the commands.')));
  show(trial.opening);
  if (trial.status() !== 'closed') lines.prompt();
  for await (const line of lines) {
    if (!stdin.isTTY) say(`> ${line}`);
    const input = line.trim();
    if (input === '/quit') break;
    if (input !== '') {
      try {
        show(take(trial, input, terminal));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        say(dim(words('现在没有人工接待，也没有客户在排队。', 'Nobody is wanted at the desk just now.')));
      }
    }
    if (trial.status() === 'closed') break;
    lines.prompt();
  }
  lines.close();
  trial.close();
}

function take(trial: Trial, input: string, { words, say }: Terminal): readonly StoredEntry[] {
  const [command = '', rest = ''] = /^(\/\w+)\s*(.*)$/s.exec(input)?.slice(1) ?? [];
  if (command === '') {
    const numbered = /^\d{1,2}$/.test(input) ? trial.choices()[Number(input) - 1] : undefined;
    // A number that stands in a label means that label; otherwise it is the place in the list.
    return numbered !== undefined && !trial.choices().some((each) => /\d/.test(each.label)) ? trial.choose(numbered.id) : trial.type(input);
  }
  if (command === '/person') return trial.askForPerson();
  if (command === '/wait') {
    const ms = durationMs(rest);
    if (ms !== null) return trial.pass(ms);
  } else if (command === '/say') return trial.agentSays(rest, agentName);
  else {
    const deed = deeds.find((each) => command === `/${each}`);
    if (deed !== undefined) return trial.agent(deed, agentName);
  }
  say(dim(words(helpZh, helpEn)));
  return [];
}

const agentName = 'demo';
const deeds: readonly AgentDeed[] = ['accepts', 'requeues', 'resolves', 'returns'];
const helpZh = '/wait 10m 让时间过去（s m h d）  /person 要求人工  /quit 退出\n扮演坐席：/accepts 接入  /say 文字  /returns 交还机器人  /resolves 已解决  /requeues 退回队列';
const helpEn = '/wait 10m lets time pass (s m h d)  /person asks for a person  /quit\nas the agent: /accepts  /say text  /returns (to the bot)  /resolves  /requeues';

function spoken(entries: readonly StoredEntry[], { words }: Terminal): string[] {
  return resultsOf(entries).flatMap((result) => {
    if ('bot' in result) return [bold(result.bot), ...(result.choices ?? []).map((label, index) => `  ${index + 1}. ${label}`)];
    if ('fault' in result) return [dim(`! ${result.fault}${result.node === undefined ? '' : ` @ ${result.node}`}`)];
    if ('refused' in result) return [dim(result.refused)];
    const priority = result.priority === undefined ? '' : words(`，优先级 ${result.priority}`, `, priority ${result.priority}`);
    const note = result.note === undefined ? '' : words(`；给坐席的说明：${result.note}`, `; note to the agent: ${result.note}`);
    const meaning = {
      bot: words('机器人继续接待', 'the bot is back'),
      queued: words('排队等待人工', 'waiting for a person') + priority + note,
      agent: words('人工已接入', 'a person is on'),
      closed: words('会话已结束', 'the conversation is over'),
    };
    return [dim(`— ${meaning[result.status]} —`)];
  });
}

function bold(text: string): string {
  return process.stdout.isTTY ? `\u001B[1m${text}\u001B[0m` : text;
}

function dim(text: string): string {
  return process.stdout.isTTY ? `\u001B[2m${text}\u001B[0m` : text;
}
