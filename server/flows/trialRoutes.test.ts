import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { seedDemo } from '../demo/seedDemo.ts';
import { openTestHouse } from './openTestHouse.test-support.ts';
import { readDocument } from './readDocument.ts';

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
  await seedDemo(test.house);
});
afterAll(() => test.close());

describe('templates', () => {
  it('are the examples, each with a sentence in both languages', async () => {
    const { templates } = await (await test.call('analyst', 'GET', '/api/flows/templates')).json();
    expect(templates.map((each: { slug: string }) => each.slug)).toEqual(['shop-support', 'bank-desk', 'clinic-booking']);
    const folder = join(import.meta.dirname, '../../examples');
    expect(templates.map((each: { slug: string }) => each.slug).toSorted()).toEqual(readdirSync(folder).filter((each) => existsSync(join(folder, each, 'flow.json'))));
    for (const { name, summary, document } of templates) {
      expect([name, summary]).toEqual(Array(2).fill({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[A-Z]/) }));
      expect(compileFlow(readDocument(document), test.house.registry).ok).toBe(true);
    }
  });

  it('become flows', async () => {
    const { templates } = await (await test.call('operator', 'GET', '/api/flows/templates')).json();
    const created = await test.call('operator', 'POST', '/api/flows', { slug: 'from-template', document: templates[0].document });
    expect([created.status, (await created.json()).problems]).toEqual([201, { errors: 0, warnings: expect.any(Number) }]);
  });
});

describe('effects to try', () => {
  const attempt = (kind: unknown, params: unknown) => test.call('analyst', 'POST', '/api/flows/effects', { kind, params }, { 'accept-language': 'zh' });
  const question = { knowledge: 'shop', text: '退款多久到账？', locale: 'zh', answeredFrom: 0.6, unsureFrom: 0.3, suggestions: 3 };

  it('are answered as in a conversation', async () => {
    const answered = await attempt('faq-match', question);
    expect([answered.status, await answered.json()]).toMatchObject([200, { outcome: 'answered', data: { entry: 'refund-time', answer: expect.stringContaining('2 个工作日') } }]);
    expect(await (await attempt('faq-match', { ...question, knowledge: 'nowhere' })).json()).toEqual({ outcome: 'failed', data: {} });
    const { outcome, data } = await (await attempt('sentiment', { texts: ['你们这是什么垃圾服务！骗子！'] })).json();
    expect(outcome).toBe('read');
    expect(data.anger).toBeGreaterThan(0.5);
  });

  it.each(['handoff', 'http', '__proto__', 'toString', 'FAQ-match'])('are not %s', async (kind) => {
    const refused = await attempt(kind, {});
    const problem = await refused.json();
    expect([refused.status, problem.code]).toEqual([422, 'effect.not-tried']);
    expect(problem.detail).toContain(kind);
  });

  it.each([
    ['nothing', undefined],
    ['another shape', { texts: 'x' }],
    ['an unknown field', { texts: [], run: 'x' }],
    ['a text longer than a customer can send', { texts: ['x'.repeat(4_001)] }],
  ])('are refused with parameters of %s, saying where', async (_what, params) => {
    const refused = await attempt('sentiment', params);
    const problem = await refused.json();
    expect([refused.status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors[0].path).toMatch(/^params/);
  });

  it('are refused when they are nested without end', async () => {
    for (const params of ['[', '{"texts":', '{"texts":[{"a":'].map((open) => `${open.repeat(20_000)}0${open.replaceAll(/[^[{]/g, '').split('').reverse().map((each) => (each === '[' ? ']' : '}')).join('').repeat(20_000)}`)) {
      const refused = await test.call('analyst', 'POST', '/api/flows/effects', `{"kind":"sentiment","params":${params}}`);
      expect([refused.status, (await refused.json()).code]).toEqual([400, 'request.invalid']);
    }
  });
});
