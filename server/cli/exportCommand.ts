import { Command, Option } from 'commander';
import type { Registry } from '../../engine/sdk/node.ts';
import { exportCsv } from '../knowledge/exportCsv.ts';
import { CliError } from './cliError.ts';
import { withStores, type Stores } from './withStores.ts';
import type { Terminal } from './terminal.ts';

interface ExportOptions {
  readonly knowledge?: string;
  readonly live?: boolean;
  readonly format: 'json' | 'csv';
}

/** `export <slug>` or `export --knowledge <slug>`: writes a flow or a knowledge base to standard output. */
export function exportCommand(terminal: Terminal, registry: Registry): Command {
  const { words } = terminal;
  return new Command('export')
    .description(words('把流程或知识库写到标准输出', 'write a flow or a knowledge base to standard output'))
    .argument('[flow]', words('流程标识', 'the flow\'s slug'))
    .option('--knowledge <slug>', words('知识库标识', 'a knowledge base\'s slug'))
    .option('--live', words('导出线上版本而不是草稿', 'the live version instead of the draft'))
    .addOption(new Option('--format <format>', words('知识库的格式', 'the knowledge base\'s format')).choices(['json', 'csv']).default('json'))
    .action(async (flow: string | undefined, options: ExportOptions) => {
      if ((flow === undefined) === (options.knowledge === undefined)) throw new CliError('请指定流程标识，或用 --knowledge 指定知识库', 'name a flow, or a knowledge base with --knowledge');
      const text = await withStores(terminal, registry, (stores) => (flow === undefined ? knowledgeText(stores, options.knowledge ?? '', options.format) : flowText(stores, flow, options.live === true)));
      terminal.say(text.replace(/\r?\n$/, ''));
    });
}

function knowledgeText({ knowledge }: Stores, slug: string, format: 'json' | 'csv'): string {
  const found = knowledge.read(slug);
  if (found === undefined) throw new CliError(`没有知识库 ${slug}`, `there is no knowledge base ${slug}`);
  return format === 'csv' ? exportCsv(found) : JSON.stringify(found, null, 2);
}

function flowText({ flows }: Stores, slug: string, live: boolean): string {
  const id = flows.idOf(slug);
  if (id === undefined) throw new CliError(`没有流程 ${slug}`, `there is no flow ${slug}`);
  const flow = flows.read(id);
  if (!live) return JSON.stringify(flow.document, null, 2);
  if (flow.liveVersion === null) throw new CliError(`流程 ${slug} 尚未发布`, `the flow ${slug} is not published`);
  return JSON.stringify(flows.version(id, flow.liveVersion).document, null, 2);
}
