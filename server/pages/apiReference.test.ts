import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

const parameter = z.object({ in: z.enum(['path', 'query', 'header', 'cookie']), name: z.string(), required: z.boolean().optional(), schema: z.object({}).loose() });
const content = z.record(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/), z.object({ schema: z.object({}).loose() }));
const operation = z.strictObject({
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  description: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.object({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), z.object({ description: z.string().min(1), content: content.optional() })),
});
const openApi = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string().regex(/^\d+\.\d+\.\d+/) }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string().regex(/^\//), z.record(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation.optional())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()), securitySchemes: z.record(z.string(), z.object({ type: z.string() }).loose()) }),
});

let office: StaffedHouse;
let text: string;
let document: z.infer<typeof openApi>;
const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, described]) => (described ? [{ name: `${method.toUpperCase()} ${path}`, path, described }] : [])));

beforeAll(async () => {
  office = await StaffedHouse.open({ staff: [] });
  const response = await office.request('/api/openapi.json');
  text = await response.text();
  document = openApi.parse(JSON.parse(text));
});
afterAll(() => office.close());

it('describes every route that is answered under /api, and no other', () => {
  const routes = office.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  const answered = new Set(routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`));
  expect(operations().map(({ name }) => name).toSorted()).toEqual([...answered].toSorted());
  expect(answered.size).toBeGreaterThan(20);
});

it('refers only to what it holds', () => {
  const refs = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref ?? '');
  expect(refs.length).toBeGreaterThan(50);
  const schemas = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
  expect(refs.filter((ref) => !schemas.has(ref))).toEqual([]);
  const tags = new Set(document.tags.map(({ name }) => name));
  for (const { name, path, described } of operations()) {
    expect(tags.has(described.tags[0] ?? ''), name).toBe(true);
    const inPath = (described.parameters ?? []).filter((each) => each.in === 'path' && each.required).map((each) => each.name);
    expect(inPath.toSorted(), name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, of = '']) => of).toSorted());
    for (const scheme of (described.security ?? []).flatMap((each) => Object.keys(each))) expect(document.components.securitySchemes, name).toHaveProperty(scheme);
  }
});

it('says who has to sign in, and how problems look', () => {
  for (const { name, path, described } of operations()) {
    const staff = (described.security ?? []).some((each) => 'staff' in each);
    expect(staff, name).toBe(/^\/api\/(users|tokens|teams|audit|analytics|tickets|desk|contacts|flows|knowledge|session)\b/.test(path));
    for (const [status, { content: told }] of Object.entries(described.responses)) {
      if (Number(status) >= 400) expect(told, `${name} ${status}`).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
    }
  }
});

it('is the same for everybody and cached by its content', async () => {
  const first = await office.request('/api/openapi.json');
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const again = await office.request('/api/openapi.json', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});
