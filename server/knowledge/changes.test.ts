import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeChange, KnowledgeEdited, KnowledgeTestRun } from '../contract.ts';
import { knowledgeEntries } from '../db/schema.ts';
import { greeting } from '../flows/greeting.test-support.ts';
import { compareOutcomes } from './compareOutcomes.ts';
import { entry, openKnowledgeHouse, shopEntries } from './knowledgeHouse.test-support.ts';

let house: Awaited<ReturnType<typeof openKnowledgeHouse>>;
beforeAll(async () => {
  house = await openKnowledgeHouse();
});
afterAll(() => house.close());

const changes = async (slug: string): Promise<KnowledgeChange[]> => (await house.ask<{ changes: KnowledgeChange[] }>('GET', `/${slug}/changes`, undefined, { as: 'analyst' })).changes;
const rowsOf = (slug: string) => house.house.database.orm.select().from(knowledgeEntries).all().filter((each) => each.base === slug);

describe('a change', () => {
  it('writes and removes entries, is live for the next question, and stays in the history', async () => {
    const slug = await house.fresh();
    expect(await house.find(slug, 'When do you open?')).toBe('answered hours');
    const edited = await house.edit(slug, { put: [entry('hours', 'Opening times?', 'At ten.'), entry('gift', 'Do you wrap gifts?')], remove: ['invoice'], note: 'Autumn' });
    expect(edited).toEqual({ revision: 2, live: true, tests: null });
    expect((await house.read(slug)).entries.map(({ id }) => id)).toEqual(['hours', 'returns', 'gift']);
    expect(await house.find(slug, 'Opening times?')).toBe('answered hours');
    expect(await house.find(slug, 'Do you wrap gifts?')).toBe('answered gift');
    expect(await house.find(slug, 'Can I have an invoice?')).not.toContain('invoice');
    expect((await changes(slug))[0]).toMatchObject({ revision: 2, kind: 'edit', note: 'Autumn', by: { name: 'operator' }, added: ['gift'], changed: ['hours'], removed: ['invoice'], count: 3, undoable: true });
  });

  it('that changes nothing leaves nothing behind', async () => {
    const slug = await house.fresh();
    expect(await house.edit(slug, { put: [shopEntries[0]], remove: ['nowhere'] })).toEqual({ revision: 1, live: true, tests: null });
    expect(await changes(slug)).toHaveLength(1);
  });

  it('is refused whole when one of its entries cannot be taken in', async () => {
    const slug = await house.fresh();
    const { code, errors } = await house.refused(slug, '/changes', { put: [entry('fine', 'Fine?'), { ...entry('bad', 'Bad?'), answer: {} }] }, 400, { headers: { 'accept-language': 'zh' } });
    expect([code, errors?.[0]?.path]).toEqual(['knowledge.invalid', 'put.1']);
    expect(errors?.[0]?.message).toMatch(/答案/);
    expect(rowsOf(slug)).toHaveLength(3);
    // An entry that leads on needs no answer.
    await house.edit(slug, { put: [{ ...entry('person', 'A person, please'), answer: {}, leadsTo: 'person' }] });
  });

  it('does not write over what somebody else has changed since, and names it', async () => {
    const slug = await house.fresh();
    await house.edit(slug, { put: [entry('hours', 'Opening times?')] }, { as: 'owner' });
    expect(await house.refused(slug, '/changes', { revision: 1, put: [entry('hours', 'When?'), entry('returns', 'Back?')] }, 409)).toMatchObject({ code: 'knowledge.conflict', revision: 2, detail: expect.stringContaining('hours') });
    expect(await house.edit(slug, { revision: 1, put: [entry('returns', 'Back?')] })).toMatchObject({ revision: 3 });
    // One's own changes do not stand in one's way.
    expect(await house.edit(slug, { revision: 1, put: [entry('returns', 'Send back?')] })).toMatchObject({ revision: 4 });
  });

  it('at once with others loses none of them', async () => {
    const slug = await house.fresh();
    const edited = await Promise.all(Array.from({ length: 12 }, (_, index) => house.edit(slug, { put: [entry(`e${index}`, `Question number ${index}?`)] })));
    expect(edited.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
    expect((await house.read(slug)).entries).toHaveLength(15);
  });

  it('cannot make a base grow without end', async () => {
    const slug = await house.fresh();
    const many = Array.from({ length: 20_000 }, (_, index) => entry(`e${index}`, `q${index}`));
    expect(await house.refused(slug, '/changes', { put: many }, 400)).toMatchObject({ code: 'request.invalid' });
    expect(rowsOf(slug)).toHaveLength(3);
  });

  it('keeps every field of an entry through the base, its export and an import', async () => {
    const whole = {
      ...entry('vip', 'Vip lounge?'),
      variants: [{ answer: { en: 'Sorry. Yes.' }, mood: 'upset' }, { answer: { en: 'Sure.' } }],
      leadsTo: 'lounge',
      category: 'visits',
      unlisted: true,
      only: { channels: ['web'], from: '2026-01-01', until: '2027-01-01', contact: { tier: 'gold' } },
    };
    const slug = await house.fresh();
    await house.ask('PATCH', `/${slug}`, { settings: { categories: [{ id: 'visits', name: { en: 'Visits', zh: '到店' } }] } });
    await house.edit(slug, { put: [whole] });
    const base = await house.read(slug);
    expect(base.entries.at(-1)).toEqual(whole);
    expect(await house.ask('GET', `/${slug}/export?format=json`)).toEqual(base);
    const copy = await house.fresh();
    await house.ask('POST', `/${copy}/import`, base);
    expect(await house.read(copy)).toEqual({ ...base, slug: copy });
    // A table cannot say it all: what it does not say stays.
    const csv = await (await house.call('operator', 'GET', `/api/knowledge/${slug}/export?format=csv`)).text();
    expect(csv).toContain('visits');
    await house.ask('POST', `/${copy}/import`, csv, { headers: { 'content-type': 'text/csv' } });
    expect(await house.read(copy)).toEqual({ ...base, slug: copy });
  });
});

describe('taking back', () => {
  it('brings entries back as they were, where they were', async () => {
    const slug = await house.fresh();
    await house.edit(slug, { put: [entry('hours', 'Opening times?')], remove: ['returns'] });
    expect(await house.undo(slug, 2)).toEqual({ revision: 3, live: true, tests: null });
    expect((await house.read(slug)).entries).toEqual(shopEntries);
    expect(await house.find(slug, 'How do I return this?')).toBe('answered returns');
    expect((await changes(slug)).map(({ kind, undoable }) => [kind, undoable])).toEqual([['undo', true], ['edit', false], ['import', true]]);
    expect(await house.refused(slug, '/changes/2/undo', undefined, 409)).toMatchObject({ code: 'knowledge.not-undoable' });
    // Taking back the taking back does it again, and it can be taken back again.
    await house.undo(slug, 3);
    expect((await house.read(slug)).entries.map(({ id }) => id)).toEqual(['hours', 'invoice']);
    await house.undo(slug, 2);
    expect((await house.read(slug)).entries).toEqual(shopEntries);
  });

  it('is refused when a later change touched the same entries, and for what is not there', async () => {
    const slug = await house.fresh();
    await house.edit(slug, { put: [entry('hours', 'Opening times?')] });
    await house.edit(slug, { put: [entry('hours', 'When?')] });
    expect(await house.refused(slug, '/changes/2/undo', undefined, 409)).toMatchObject({ code: 'knowledge.not-undoable' });
    await house.refused(slug, '/changes/99/undo', undefined, 404);
    await house.undo(slug, 3);
    await house.undo(slug, 2);
    expect((await house.read(slug)).entries).toEqual(shopEntries);
  });

  it('of a whole import restores entries, order, name and categories', async () => {
    const slug = await house.fresh();
    await house.ask('PUT', `/${slug}`, { slug, name: { en: 'Other' }, categories: [{ id: 'c', name: { en: 'C' } }], entries: [shopEntries[2], entry('new', 'New?'), shopEntries[0]] });
    await house.undo(slug, 2);
    expect(await house.read(slug)).toEqual({ slug, name: { en: 'Shop' }, entries: shopEntries });
  });

  it('restores any edits to the byte when they are taken back in reverse', async () => {
    const ids = ['hours', 'returns', 'invoice', 'a', 'b', '__proto__', 'toString'];
    const text = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() !== '' && !each.includes('\0'));
    const written = fc.record({ id: fc.constantFrom(...ids), question: text, answer: text });
    const step = fc.record({
      put: fc.uniqueArray(written, { selector: ({ id }) => id, maxLength: 4 }).map((all) => all.map(({ id, question, answer }) => entry(id, question, answer))),
      remove: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
      whole: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), fc.constantFrom('at-once', 'with-flow'), async (steps, publishes) => {
        const slug = await house.fresh();
        await house.ask('PATCH', `/${slug}`, { settings: { publishes } });
        const state = () => rowsOf(slug).filter(({ draft }) => draft !== null).map(({ id, position, draft }) => [id, position, draft]);
        const before = state();
        const revisions: number[] = [];
        for (const { put, remove, whole } of steps) {
          const last = (await changes(slug))[0]?.revision ?? 0;
          if (whole) await house.ask('PUT', `/${slug}`, { slug, name: { en: 'Shop' }, entries: put });
          else await house.edit(slug, { put, remove });
          const now = (await changes(slug))[0]?.revision ?? 0;
          if (now > last) revisions.push(now);
        }
        for (const revision of revisions.toReversed()) await house.undo(slug, revision);
        expect(state()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the test set', () => {
  const tests = [{ question: 'When do you open?', expects: 'hours' }, { question: 'How do I return this?', expects: 'returns' }, { question: 'zzz qqq xxx', expects: null }];

  it('is run on every change, before and after', async () => {
    const slug = await house.fresh();
    const added = await house.addTests(slug, tests);
    expect(added.tests).toHaveLength(3);
    expect((await house.addTests(slug, tests)).tests).toEqual([]);
    const { live, tests: run } = await house.edit(slug, { put: [entry('gift', 'Do you wrap gifts?')] });
    expect([live, run?.passedBefore, run?.passedAfter, run?.total, run?.worse]).toEqual([true, 3, 3, 3, []]);
    expect(run?.results[0]).toMatchObject({ question: 'When do you open?', expects: 'hours', before: { found: 'hours', decision: 'answered', passed: true }, after: { passed: true } });
  });

  it('keeps a change from customers when it gets worse, until that is accepted', async () => {
    const slug = await house.fresh();
    const { tests: added } = await house.addTests(slug, tests);
    const { live, tests: run } = await house.edit(slug, { remove: ['hours'] });
    expect([live, run?.worse]).toEqual([false, [added[0]?.id]]);
    expect(await house.find(slug, 'When do you open?')).toBe('answered hours');
    expect(await house.find(slug, 'When do you open?', 'draft')).not.toContain('hours');
    const { summary, entries } = await house.detail(slug);
    expect(summary).toMatchObject({ entries: 2, unpublished: 1, tests: 3, publishes: 'at-once' });
    expect(entries.map(({ entry: { id }, state }) => [id, state])).toEqual([['hours', 'removed'], ['returns', 'live'], ['invoice', 'live']]);
    const problem = await house.refused(slug, '/publish', {}, 422);
    expect([problem.code, problem.tests?.worse.length, problem.detail?.includes('1')]).toEqual(['knowledge.tests-worse', 1, true]);
    expect(await house.ask<KnowledgeEdited>('POST', `/${slug}/publish`, { acceptWorse: true })).toMatchObject({ revision: 3, live: true });
    expect(await house.find(slug, 'When do you open?')).not.toContain('hours');
    expect((await changes(slug))[0]).toMatchObject({ kind: 'publish', removed: ['hours'], undoable: false });
  });

  it('lets a held change go live with the one that puts it right', async () => {
    const slug = await house.fresh();
    await house.addTests(slug, tests);
    expect((await house.edit(slug, { remove: ['hours'] })).live).toBe(false);
    expect((await house.undo(slug, 2)).live).toBe(true);
    expect((await house.detail(slug)).summary.unpublished).toBe(0);
  });

  it('follows entries that are merged, and back', async () => {
    const slug = await house.fresh([...shopEntries, entry('opening', 'Opening times?')]);
    const { tests: [test] } = await house.addTests(slug, [{ question: 'Opening times?', expects: 'opening' }]);
    const merged = { ...entry('hours', 'When do you open?', 'At nine.'), phrasings: { en: ['When do you open?', 'Opening times?'] } };
    const { live, tests: run } = await house.edit(slug, { kind: 'merge', put: [merged], remove: ['opening'] });
    expect([live, run?.passedAfter]).toEqual([true, 1]);
    const expected = async () => (await house.detail(slug)).tests.find(({ id }) => id === test?.id)?.expects;
    expect([await expected(), (await changes(slug))[0]?.kind]).toEqual(['hours', 'merge']);
    await house.undo(slug, 2);
    expect(await expected()).toBe('opening');
  });

  it('can be changed, shortened and run by those who only look', async () => {
    const slug = await house.fresh();
    const { tests: [first, second] } = await house.addTests(slug, tests);
    expect(await house.ask('PATCH', `/${slug}/tests/${first?.id}`, { expects: 'returns' })).toMatchObject({ question: 'When do you open?', expects: 'returns' });
    expect(await house.ask('PATCH', `/${slug}/tests/${first?.id}`, { expects: null })).toMatchObject({ expects: null });
    await house.ask('DELETE', `/${slug}/tests/${second?.id}`, undefined, { status: 204 });
    await house.ask('DELETE', `/${slug}/tests/${second?.id}`, undefined, { status: 404 });
    const run = await house.ask<KnowledgeTestRun>('POST', `/${slug}/tests/run`, undefined, { as: 'analyst' });
    expect([run.total, run.passedAfter]).toEqual([2, 1]);
    await house.ask('POST', '/nowhere/tests', { tests }, { status: 404 });
  });

  it('pass where the right entry would be offered, which is less than answering with it', async () => {
    const slug = await house.fresh([entry('hours', 'And on Sundays?'), entry('phone', 'And on Sundays?')]);
    await house.ask('PATCH', `/${slug}`, { settings: { balance: -1 } });
    const { tests: [test] } = await house.addTests(slug, [{ question: 'and on sundays', expects: 'phone' }]);
    const run = await house.ask<KnowledgeTestRun>('POST', `/${slug}/tests/run`);
    const outcome = run.results.find(({ id }) => id === test?.id)?.after;
    expect([outcome?.decision, outcome?.passed, outcome?.offered]).toEqual(['unsure', true, true]);
    const [known] = run.results;
    const judged = { found: 'phone', decision: 'answered', score: 1, passed: true } as const;
    expect(known && compareOutcomes([{ id: 'a', question: 'q', expects: 'phone' }], [judged], [known.after]).worse).toEqual(['a']);
  });
});

describe('a base that waits for its flow', () => {
  async function waiting() {
    const slug = await house.fresh();
    await house.ask('PATCH', `/${slug}`, { settings: { publishes: 'with-flow' } });
    const document = { ...greeting(), knowledge: [slug] };
    const made = await (await house.call('operator', 'POST', '/api/flows', { slug: `flow-${slug}`, document })).json();
    const publish = async (body: object = {}) => house.call('operator', 'POST', `/api/flows/${made.id}/publish`, body);
    return { slug, publish };
  }

  it('goes live when the flow is published', async () => {
    const { slug, publish } = await waiting();
    expect(await house.edit(slug, { put: [entry('gift', 'Do you wrap gifts?')] })).toMatchObject({ live: false });
    expect(await house.find(slug, 'Do you wrap gifts?')).not.toContain('gift');
    expect((await house.detail(slug)).summary).toMatchObject({ unpublished: 1, usedBy: [`flow-${slug}`] });
    expect((await publish()).status).toBe(201);
    expect(await house.find(slug, 'Do you wrap gifts?')).toBe('answered gift');
    expect((await changes(slug))[0]).toMatchObject({ kind: 'publish', added: ['gift'] });
    // With nothing new, publishing again leaves the base alone.
    expect((await publish()).status).toBe(201);
    expect((await changes(slug))[0]?.revision).toBe(3);
  });

  it('keeps the flow from being published when its tests get worse, unless that is accepted', async () => {
    const { slug, publish } = await waiting();
    await house.addTests(slug, [{ question: 'When do you open?', expects: 'hours' }]);
    await house.edit(slug, { remove: ['hours'] });
    const refusal = await publish();
    expect([refusal.status, (await refusal.json()).code]).toEqual([422, 'knowledge.tests-worse']);
    expect(await house.find(slug, 'When do you open?')).toBe('answered hours');
    expect((await publish({ acceptDifferences: true })).status).toBe(201);
    expect(await house.find(slug, 'When do you open?')).not.toContain('hours');
  });

  it('cannot be removed while a flow uses it', async () => {
    const { slug } = await waiting();
    expect(await house.ask('DELETE', `/${slug}`, undefined, { status: 409 })).toMatchObject({ code: 'knowledge.in-use', detail: expect.stringContaining(`flow-${slug}`) });
    const free = await house.fresh();
    expect(await house.find(free, 'When do you open?')).toBe('answered hours');
    await house.ask('DELETE', `/${free}`, undefined, { status: 204 });
    await house.ask('GET', `/${free}`, undefined, { status: 404 });
    expect(rowsOf(free)).toEqual([]);
    // Another of the same name begins anew.
    await house.ask('PUT', `/${free}`, { slug: free, name: { en: 'Again' }, entries: [entry('gift', 'Do you wrap gifts?')] });
    expect(await house.find(free, 'When do you open?')).not.toContain('hours');
    expect(await changes(free)).toHaveLength(1);
    expect(await house.ask('POST', '', { slug: free, name: { en: 'Again' } }, { status: 409 })).toMatchObject({ code: 'knowledge.slug-taken' });
    const blank = await house.ask<{ summary: object }>('POST', '', { slug: `${free}-blank`, name: { en: 'Blank' } }, { status: 201 });
    expect(blank.summary).toMatchObject({ entries: 0, revision: 0 });
    expect(await house.find(`${free}-blank`, 'When do you open?')).toBe('missed');
  });
});
