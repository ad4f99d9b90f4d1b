import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { localizedText } from '../../engine/sdk/localizedText.ts';
import { flowTemplate, type FlowTemplate } from '../contract.ts';
import { readDocument } from './readDocument.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

/** What lies beside an example's flow: where it stands among the templates, and a sentence for whoever chooses. */
const card = z.strictObject({ position: z.int(), summary: localizedText });

/** Reads the flows to begin with: every folder with a `template.json`, and the `flow.json` beside it. The folder's name is the slug. */
export async function readTemplates(folder: string = examples): Promise<FlowTemplate[]> {
  const entries = await readdir(folder, { recursive: true });
  const slugs = entries.flatMap((each) => /^([^/\\]+)[/\\]template\.json$/.exec(each)?.[1] ?? []);
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const { position, summary } = card.parse(await readJson(folder, slug, 'template.json'));
      const document = readDocument(await readJson(folder, slug, 'flow.json'));
      return { position, template: flowTemplate.parse({ slug, name: document.name, summary, document }) };
    }),
  );
  return found.toSorted((a, b) => a.position - b.position).map((each) => each.template);
}

async function readJson(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), 'utf8'));
}
