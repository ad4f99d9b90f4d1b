import { Command } from 'commander';
import * as z from 'zod';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import { createEncoder, type Encoder, type EncoderStatus } from '../understanding/encode/createEncoder.ts';
import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { createMatcher } from '../understanding/match/createMatcher.ts';
import { learnInWorker } from '../understanding/match/learnInWorker.ts';
import { CliError } from './cliError.ts';
import { readJsonFile } from './readJsonFile.ts';
import { readKnowledgePath } from './readKnowledgePath.ts';
import type { Terminal } from './terminal.ts';
import { writeJsonFile } from './writeJsonFile.ts';

/** Entries that are ranked for each question. */
const ranked = 5;

/** `match --base base.json --queries q.json --out out.json`: what a knowledge base makes of questions, so that anyone can try it on their own. */
export function matchCommand(terminal: Terminal): Command {
  const { words } = terminal;
  return new Command('match')
    .description(words('用知识库匹配一批问题', 'match questions against a knowledge base'))
    .requiredOption('--base <file>', words('[{id, phrasings[], answer?}]，或 Handrail 导出的知识库 (JSON)', '[{id, phrasings[], answer?}], or a knowledge base as Handrail exports it (JSON)'))
    .requiredOption('--queries <file>', words('问题数组 (JSON)', 'the questions, an array of strings (JSON)'))
    .requiredOption('--out <file>', words('结果写到这里 (JSON)', 'where the readings go (JSON)'))
    .option('--pure', words('不用编码器', 'without encoders'))
    .action(async (options: { base: string; queries: string; out: string; pure?: boolean }) => {
      const queries = z.array(z.string()).safeParse(readJsonFile(options.queries));
      if (!queries.success) throw new CliError(`${options.queries} 应是由字符串组成的 JSON 数组`, `${options.queries} must be a JSON array of strings`);
      const entries = readBase(options.base);
      const encoder = options.pure ? undefined : createEncoder();
      try {
        writeJsonFile(options.out, await matchAll(entries, queries.data, encoder));
        for (const status of encoder?.status() ?? []) tellOf(status, terminal);
        terminal.tell(`已匹配 ${queries.data.length} 个问题`, `matched ${queries.data.length} questions`);
      } finally {
        await encoder?.close();
      }
    });
}

async function matchAll(entries: readonly KnowledgeEntry[], queries: readonly string[], encoder: Encoder | undefined): Promise<unknown[]> {
  const matcher = createMatcher(entries, { encoder, learn: learnInWorker });
  await matcher.prepare();
  const readings: unknown[] = [];
  for (const text of queries) {
    let match = matcher.match(text, { limit: ranked });
    if (match.wants) {
      await encoder?.encode(match.wants.model, [match.wants.text]);
      match = matcher.match(text, { limit: ranked });
    }
    const [best] = match.ranked;
    readings.push({
      decision: match.decision,
      ranked: match.ranked.map(({ entry, score }) => ({ id: entry.id, probability: score })),
      language: match.language,
      because: { layer: match.layer, phrasing: best?.phrasing ?? null, parts: best?.parts ?? [] },
    });
  }
  return readings;
}

const bare = z.array(z.looseObject({ id: z.string().min(1), phrasings: z.array(z.string()).min(1), answer: z.string().optional() }));

function readBase(file: string): readonly KnowledgeEntry[] {
  const json = readJsonFile(file);
  if (!Array.isArray(json)) return readKnowledgePath(file).entries;
  const parsed = bare.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new CliError(`${file} 的 ${place} 有误：每个条目应是 {id, phrasings: [问法…], answer?}`, `${file}: ${place} is wrong: each entry must be {id, phrasings: [text, …], answer?}`);
  }
  const ids = parsed.data.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) throw new CliError(`${file} 中条目“${twice}”出现了两次`, `${file}: the entry "${twice}" is there twice`);
  const languageOf = languagesOf(parsed.data.flatMap(({ phrasings }) => phrasings));
  return parsed.data.map(({ id, phrasings, answer }) => {
    const locale = languageOf(phrasings[0] ?? '');
    const inLocale: Record<string, string[]> = {};
    for (const phrasing of phrasings) (inLocale[languageOf(phrasing)] ??= []).push(phrasing);
    return { id, phrasings: inLocale, answer: answer === undefined ? {} : { [locale]: answer } };
  });
}

/** A bare base names no languages. A single phrasing may be too short to tell: those in one script are taken to be in the commonest language among them. */
function languagesOf(phrasings: readonly string[]): (phrasing: string) => string {
  const commonest = new Map<string, string>();
  for (const [script, texts] of Map.groupBy(phrasings, scriptOf)) {
    const counts = [...Map.groupBy(texts.slice(0, 2000), detectLanguage)].filter(([language]) => language !== 'und').sort(([, a], [, b]) => b.length - a.length);
    commonest.set(script, counts[0]?.[0] ?? 'und');
  }
  const [most = 'und'] = [...Map.groupBy(phrasings, scriptOf)].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return (phrasing) => commonest.get(scriptOf(phrasing) === 'none' ? most : scriptOf(phrasing)) ?? 'und';
}

function scriptOf(text: string): string {
  return scripts.find(([, pattern]) => pattern.test(text))?.[0] ?? (/\p{L}/u.test(text) ? 'other' : 'none');
}

const scripts: readonly (readonly [string, RegExp])[] = [['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u], ['han', /\p{Script=Han}/u], ['latin', /\p{Script=Latin}/u]];

function tellOf({ model, state, package: pack, detail }: EncoderStatus, { tell }: Terminal): void {
  if (state === 'missing') tell(`没有编码器 ${model}（可选依赖 ${pack}）：只按字词匹配`, `the encoder ${model} is not there (optional package ${pack}): matched by words alone`);
  if (state === 'damaged') tell(`编码器 ${model} 的文件与预期不符（${detail ?? pack}）：只按字词匹配`, `the encoder ${model} is not the file it should be (${detail ?? pack}): matched by words alone`);
  if (state === 'failed') tell(`编码器 ${model} 在这里无法运行（${detail ?? ''}）：只按字词匹配`, `the encoder ${model} does not run here (${detail ?? ''}): matched by words alone`);
}
