import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../../nodes/registry.ts';
import { blankFlow } from '../flows/blankFlow.ts';
import { flowSchema } from './flowSchema.ts';
import { partWords } from './partWords.ts';
import { printJson } from './printJson.ts';

/** What Monaco's worker completes, explains and validates with. It is among Monaco's files, but not among its exports. */
const service = '../../node_modules/monaco-editor/esm/external/vscode-json-languageservice/lib/esm/jsonLanguageService.js';
const documents = '../../node_modules/monaco-editor/esm/external/vscode-languageserver-textdocument/lib/esm/main.js';
const { getLanguageService } = await import(/* @vite-ignore */ service);
const { TextDocument } = await import(/* @vite-ignore */ documents);

const examples = join(import.meta.dirname, '../../examples');
const uri = 'inmemory://flow.json';

function reader(language: 'zh' | 'en') {
  const json = getLanguageService({});
  const schema = flowSchema(registry, language, (path) => partWords(path, language));
  const open = (text: string) => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return { document, parsed: json.parseJSONDocument(document) };
  };
  json.configure({ validate: true, allowComments: false, schemas: [{ uri: 'handrail://flow', fileMatch: ['*'], schema }] });
  return {
    async problems(text: string): Promise<string[]> {
      const { document, parsed } = open(text);
      const found: { message: string }[] = await json.doValidation(document, parsed, { schemaValidation: 'error' });
      return found.map(({ message }) => message);
    },
    /** Hovers over a text's first occurrence. */
    async hover(text: string, over: string): Promise<string> {
      const { document, parsed } = open(text);
      return JSON.stringify(await json.doHover(document, document.positionAt(text.indexOf(over) + 1), parsed));
    },
    /** Completes where `|` stands. */
    async completions(text: string): Promise<string[]> {
      const { document, parsed } = open(text.replace('|', ''));
      const { items }: { items: { label: string }[] } = await json.doComplete(document, document.positionAt(text.indexOf('|')), parsed);
      return items.map(({ label }) => label);
    },
  };
}

const folders = readdirSync(examples, { withFileTypes: true }).filter((each) => each.isDirectory() && readdirSync(join(examples, each.name)).includes('flow.json')).map(({ name }) => name);

describe('the schema of a flow', () => {
  it.each(folders)('holds for the example %s', async (folder) => {
    expect(await reader('zh').problems(readFileSync(join(examples, folder, 'flow.json'), 'utf8'))).toEqual([]);
  });

  it('does not hold for settings of another type, for unknown keys and for what is missing', async () => {
    const text = printJson(blankFlow());
    const { problems } = reader('en');
    expect(await problems(text)).toEqual([]);
    expect(await problems(text.replace('"say"', '"says"'))).not.toEqual([]);
    expect(await problems(text.replace('"type": "conversation"', '"type": "wait"'))).not.toEqual([]);
    expect(await problems(text.replace('"type": "conversation"', '"type": "nothing-known"'))).not.toEqual([]);
    expect(await problems(text.replace('"start"', '"begin"'))).not.toEqual([]);
  });

  it('explains settings, node types and the document in the reader\'s language', async () => {
    const text = printJson(blankFlow());
    expect(await reader('zh').hover(text, '"say"')).toContain('机器人说');
    expect(await reader('en').hover(text, '"say"')).toContain('The bot says');
    expect(await reader('zh').hover(text, '"human-handoff"')).toContain('转人工');
    expect(await reader('zh').hover(text, '"edges"')).toContain('连线');
    expect(await reader('en').hover(text, '"outlet"')).toContain('outlet');
    expect(await reader('zh').hover(text, '"moodBelow"')).toContain('情绪很差');
    expect(await reader('en').hover(text, '"handoff"')).toContain('a person takes over');
  });

  it('completes the settings of the type that a node has, and the types', async () => {
    const before = '{ "nodes": [{ "id": "a", "type": "wait", "config": { "amount": 1, "unit": "minutes", ';
    expect(await reader('zh').completions(`${before}|} }] }`)).toEqual(['interruptible']);
    expect(await reader('zh').completions('{ "handoff": { "button": true, "phrases": {}, "complaints": null, "moodBelow": null, "unmet": null, | } }')).toEqual(['moodFallsBy', 'to']);
    expect(await reader('zh').completions('{ "nodes": [{ "id": "a", "type": | }] }')).toEqual(expect.arrayContaining(['"conversation"', '"faq-match"']));
    expect(await reader('en').completions('{ "nodes": [{ "id": "a", "type": "wait", "config": { "unit": | } }] }')).toEqual(expect.arrayContaining(['"hours"']));
  });
});
