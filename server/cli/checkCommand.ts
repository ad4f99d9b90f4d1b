import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import { locateProblems } from '../../engine/sdk/locateProblems.ts';
import { placed } from './placed.ts';
import { openFlowFile } from './readFlowFile.ts';
import { readKnowledgePath } from './readKnowledgePath.ts';
import { siblingKnowledge } from './siblingKnowledge.ts';
import type { Terminal } from './terminal.ts';

/** `check flow.json`: what is wrong with a flow, for people or as JSON; exit code 1 when it has errors. */
export function checkCommand(terminal: Terminal, registry: Registry): Command {
  return new Command('check')
    .description(terminal.words('检查流程文件：客户会不会卡住、缺少出口或文字', 'check a flow: can anyone get stuck, is an outlet or a text missing'))
    .argument('<flow>', terminal.words('流程文件 (JSON)', 'the flow document (JSON)'))
    .option('--json', terminal.words('以 JSON 输出', 'print JSON'))
    .action((file: string, options: { json?: boolean }) => {
      const problems = problemsOf(file, registry);
      const errors = problems.filter((each) => each.severity === 'error').length;
      if (options.json) terminal.say(JSON.stringify({ problems }, null, 2));
      else for (const line of report(file, problems, terminal)) terminal.say(line);
      if (errors > 0) process.exitCode = 1;
    });
}

function problemsOf(file: string, registry: Registry): readonly FlowProblem[] {
  const { text, read } = openFlowFile(file);
  if (!read.ok) return read.problems;
  // Which knowledge bases exist is only known where one lies beside the flow.
  const beside = siblingKnowledge(file);
  const known = existsSync(beside) ? { knowledge: new Set([readKnowledgePath(beside).slug]) } : {};
  return locateProblems(text, checkFlow(read.document, registry, known), read.document);
}

function report(file: string, problems: readonly FlowProblem[], { words, language }: Terminal): string[] {
  const lines = problems.map((problem) => {
    const kind = problem.severity === 'error' ? words('错误', 'error') : words('警告', 'warning');
    const place = [problem.node === undefined ? '' : JSON.stringify(problem.node), problem.path ?? ''].filter((each) => each !== '').join(' ');
    return `${placed(file, problem)}  ${kind}  ${place === '' ? '' : `${place}  `}${problem.text[language]}  [${problem.code}]`;
  });
  const errors = problems.filter((each) => each.severity === 'error').length;
  const warnings = problems.length - errors;
  const verdict = errors > 0 ? words('不能发布', 'it cannot be published') : words('可以发布', 'it can be published');
  return [...lines, words(`${errors} 个错误，${warnings} 个警告：${verdict}。`, `${errors} errors, ${warnings} warnings: ${verdict}.`)];
}
