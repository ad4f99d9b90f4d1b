import { Command } from 'commander';
import * as z from 'zod';
import { readSentiment } from '../understanding/sentiment/readSentiment.ts';
import { CliError } from './cliError.ts';
import { readJsonFile } from './readJsonFile.ts';
import type { Terminal } from './terminal.ts';
import { writeJsonFile } from './writeJsonFile.ts';

/** `sentiment --in texts.json --out out.json`: the mood of each text, so that anyone can try it on their own messages. */
export function sentimentCommand(terminal: Terminal): Command {
  const { words } = terminal;
  return new Command('sentiment')
    .description(words('识别一批文本的情绪', 'read the mood of texts'))
    .requiredOption('--in <file>', words('文本数组 (JSON)', 'the texts, an array of strings (JSON)'))
    .requiredOption('--out <file>', words('结果写到这里 (JSON)', 'where the readings go (JSON)'))
    .option('--pure', words('不用编码器（情绪识别本来就不用）', 'without encoders (sentiment uses none anyway)'))
    .action((options: { in: string; out: string }) => {
      const texts = z.array(z.string()).safeParse(readJsonFile(options.in));
      if (!texts.success) throw new CliError(`${options.in} 应是由字符串组成的 JSON 数组`, `${options.in} must be a JSON array of strings`);
      const readings = texts.data.map((text) => {
        const { level, score, anger, urgency, complaint, language } = readSentiment(text);
        return { level, negative: 1 - score, anger, urgency, complaint, language };
      });
      writeJsonFile(options.out, readings);
      terminal.tell(`已识别 ${readings.length} 条文本`, `read ${readings.length} texts`);
    });
}
