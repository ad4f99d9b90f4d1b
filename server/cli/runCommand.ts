import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Registry } from '../../engine/sdk/node.ts';
import type { Terminal } from './terminal.ts';
import { diffLines, type DiffLine } from '../transcript/diffLines.ts';
import { readTranscript } from './readTranscript.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { writeStep } from '../transcript/writeStep.ts';
import { writeTranscript } from '../transcript/writeTranscript.ts';

/** Lines around a difference that are shown with it. */
const context = 3;

/** `run transcript.json…`: replays recorded conversations; exit code 1 when one comes out differently. */
export function runCommand(terminal: Terminal, registry: Registry): Command {
  const { words, say } = terminal;
  return new Command('run')
    .description(words('重放对话记录并比较结果', 'replay recorded conversations and compare what comes out'))
    .argument('<transcript...>', words('对话记录文件 (JSON)', 'transcript files (JSON)'))
    .option('--update', words('以现在的结果改写记录', 'write down what comes out now'))
    .action((files: string[], options: { update?: boolean }) => {
      let different = 0;
      for (const file of files) {
        const { written, played } = readTranscript(file, registry);
        const lines = diffLines(asLines(written, terminal), asLines({ ...written, steps: [...played] }, terminal));
        const same = lines.every((each) => each.sign === ' ');
        if (!same && options.update) writeFileSync(file, writeTranscript({ ...written, steps: [...played] }));
        else if (!same) different += 1;
        say(`${same ? words('一致', 'same') : options.update ? words('已更新', 'updated') : words('不同', 'DIFFERENT')}  ${file}  ${written.title}`);
        if (!same && !options.update) for (const line of nearDifferences(lines)) say(`  ${line}`);
      }
      if (different > 0) process.exitCode = 1;
    });
}

function asLines({ steps }: Transcript, { language }: Terminal): string[] {
  return steps.map((step) => writeStep(step, language));
}

function nearDifferences(lines: readonly DiffLine[]): string[] {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - context), index + context + 1).some((each) => each.sign !== ' '));
  return lines.flatMap(({ sign, line }, index) => {
    if (near[index]) return [`${sign} ${line}`];
    return near[index - 1] ? ['…'] : [];
  });
}
