import { basename, dirname, extname, resolve } from 'node:path';
import { Command } from 'commander';
import * as z from 'zod';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import { slug as slugShape } from '../contract.ts';
import { CliError } from './cliError.ts';
import { withStores } from './withStores.ts';
import { readFlowFile } from './readFlowFile.ts';
import { readJsonFile } from './readJsonFile.ts';
import { readKnowledgePath } from './readKnowledgePath.ts';
import type { Terminal } from './terminal.ts';

interface ImportOptions {
  readonly slug?: string;
  readonly publish?: boolean;
}

const flowLike = z.looseObject({ nodes: z.unknown() });

/** `import <file>`: takes in a flow as its draft, or a knowledge base in place of what it held. */
export function importCommand(terminal: Terminal, registry: Registry): Command {
  const { words } = terminal;
  return new Command('import')
    .description(words('导入流程（存为草稿）或知识库（替换原有内容）', 'import a flow (as its draft) or a knowledge base (in place of the old)'))
    .argument('<file>', words('流程 JSON、知识库 JSON 或 CSV', 'a flow as JSON, or knowledge as JSON or CSV'))
    .option('--slug <slug>', words('标识；默认取自文件', 'its slug; by default from the file'))
    .option('--publish', words('导入后立即发布流程', 'publish the flow at once'))
    .action(async (file: string, options: ImportOptions) => {
      if (extname(file).toLowerCase() !== '.csv' && flowLike.safeParse(readJsonFile(file)).success) return importFlow(file, readFlowFile(file), options, terminal, registry);
      const knowledge = readKnowledgePath(file, options.slug);
      const { live, tests } = await withStores(terminal, registry, (stores) => stores.knowledge.replace(knowledge));
      const worse = tests?.worse.length ?? 0;
      if (!live) terminal.tell(`尚未对客户生效${worse > 0 ? `：有 ${worse} 个测试问题的结果变差` : ''}；请在控制台发布。`, `customers do not meet it yet${worse > 0 ? `: ${worse} test questions come out worse` : ''}; publish it in the console.`);
      terminal.say(words(`已导入知识库 ${knowledge.slug}：${knowledge.entries.length} 个条目。`, `Imported the knowledge base ${knowledge.slug}: ${knowledge.entries.length} entries.`));
    });
}

async function importFlow(file: string, document: FlowDocument, options: ImportOptions, terminal: Terminal, registry: Registry): Promise<void> {
  const slug = slugOf(file, options);
  await withStores(terminal, registry, async ({ flows }) => {
    const known = flows.idOf(slug);
    const id = known ?? (await flows.create(slug, document)).id;
    if (known !== undefined) await flows.saveDraft(known, flows.read(known).revision, document);
    terminal.say(terminal.words(`已导入流程 ${slug}（修订 ${flows.read(id).revision}）。`, `Imported the flow ${slug} (revision ${flows.read(id).revision}).`));
    if (!options.publish) return;
    const { version } = await flows.publish(id, { note: '', publishedBy: null });
    terminal.say(terminal.words(`已发布版本 ${version}。`, `Published version ${version}.`));
  });
}

/** `flow.json` is named after its folder, any other file after itself. */
function slugOf(file: string, { slug }: ImportOptions): string {
  const own = basename(file, extname(file));
  const parsed = slugShape.safeParse(slug ?? (own === 'flow' ? basename(dirname(resolve(file))) : own));
  if (parsed.success) return parsed.data;
  throw new CliError('请用 --slug 指定流程标识（小写字母、数字和连字符）', 'name the flow with --slug (small letters, digits and hyphens)');
}
