import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'handrail-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = [
  { id: 'return', phrasings: ['怎么退货', 'How do I return an item?'], answer: '七天内可以退。' },
  { id: 'invoice', phrasings: ['怎么开发票', 'Can I get an invoice?'] },
];

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs the command as a person does, in a process of its own. */
function match(baseFile: string, queries: string, ...more: string[]): Promise<{ code: number | null; err: string; out: any }> {
  const out = join(folder, 'out.json');
  rmSync(out, { force: true });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'match', '--base', baseFile, '--queries', queries, '--out', out, ...more], { env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8' } });
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err, out: code === 0 ? JSON.parse(readFileSync(out, 'utf8')) : undefined }));
  });
}

const queries = file('queries.json', ['退货怎么弄', 'can i get an invoice', '火星上有水吗', '']);

describe('match', () => {
  it.each([['with encoders, where they are installed', []], ['without', ['--pure']]])('says what each question is about, how sure that is and why, %s', async (_, more) => {
    const { code, out, err } = await match(file('base.json', base), queries, ...more);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/matched 4 questions\n$/) });
    expect(out).toEqual([
      { decision: expect.any(String), ranked: expect.arrayContaining([{ id: 'return', probability: expect.any(Number) }]), language: 'zh', because: { layer: expect.any(String), phrasing: '怎么退货', parts: ['退货怎么'] } },
      { decision: 'answered', ranked: [{ id: 'invoice', probability: 0.99 }, ...out[1].ranked.slice(1)], language: 'en', because: { layer: 'exact', phrasing: 'Can I get an invoice?', parts: ['can i get an invoice'] } },
      expect.objectContaining({ decision: 'missed', language: 'zh' }),
      { decision: 'missed', ranked: [], language: 'und', because: { layer: 'words', phrasing: null, parts: [] } },
    ]);
  });

  it('takes a knowledge base as Handrail exports it', async () => {
    const shop = join(import.meta.dirname, '../../examples/shop-support/knowledge.json');
    const { code, out } = await match(shop, file('shop.json', ['支持7天无理由退货吗']), '--pure');
    expect({ code, decision: out[0].decision, best: out[0].ranked[0].id }).toEqual({ code: 0, decision: 'answered', best: 'return-window' });
  });

  it.each([
    ['that is no list', { a: 1 }, queries, /handrail: /],
    ['with an entry without phrasings', [{ id: 'a' }], queries, /: 0\.phrasings is wrong: each entry must be \{id, phrasings/],
    ['with an entry twice', [base[0], base[0]], queries, /the entry "return" is there twice/],
    ['that is not JSON', '{', queries, /is not JSON/],
    ['with questions that are no texts', base, file('numbers.json', [1]), /must be a JSON array of strings/],
  ])('refuses a base %s in one line', async (_, content, asked, says) => {
    const { code, err } = await match(file('bad.json', content), asked);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err).toMatch(/^handrail: [^\n]+\n$/);
  });
});
