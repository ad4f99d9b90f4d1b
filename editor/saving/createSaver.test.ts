import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { createDraftStore } from '../draft/draftStore.ts';
import { createSaver, type Saver } from './createSaver.ts';
import type { KeptWork } from './keptWork.ts';

/** Nodes that say something already, so that a change is one of a text. */
const shop: FlowDocument = {
  formatVersion: 3,
  name: { zh: '小店', en: 'Shop' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: 'a',
  handoff: noTriggers,
  nodes: [{ id: 'a', type: 'end', config: { say: { zh: '再见' } } }, { id: 'b', type: 'end', config: { say: { zh: '再见' } } }],
  edges: [],
  layout: { nodes: [], groups: [], notes: [] },
};

const named = (zh: string) => (document: FlowDocument): FlowDocument => ({ ...document, name: { ...document.name, zh } });
const said = (node: string, text: string) => (document: FlowDocument): FlowDocument =>
  ({ ...document, nodes: document.nodes.map((each) => (each.id === node ? { ...each, config: { say: { zh: text } } } : each)) });

/** A server whose answers are given by hand, and time that goes when told. */
function createWorld() {
  const server = { revision: 1, document: shop, up: true, saves: 0, refuse: null as ProblemError | null, loseAnswer: false, held: null as Promise<void> | null };
  let clock = 0;
  let timers: { at: number; then: () => void }[] = [];

  async function save(revision: number, document: FlowDocument): Promise<number> {
    server.saves += 1;
    await server.held;
    if (!server.up) throw new ProblemError(0, 'offline');
    if (server.refuse) throw server.refuse;
    if (revision !== server.revision) throw new ProblemError(409, { code: 'draft.conflict', title: '' });
    server.revision += 1;
    server.document = structuredClone(document);
    if (server.loseAnswer) throw new ProblemError(0, 'offline');
    return server.revision;
  }

  async function load() {
    if (!server.up) throw new ProblemError(0, 'offline');
    return { revision: server.revision, document: structuredClone(server.document) };
  }

  function open(mayEdit = true) {
    const draft = createDraftStore(structuredClone(server.document));
    const kept: { work: Pick<KeptWork, 'revision' | 'undo' | 'redo' | 'sent'> | null; full: boolean } = { work: null, full: false };
    const saver = createSaver({
      draft, mayEdit, save, load,
      opened: { revision: server.revision, document: draft.getState().document },
      keep(work) {
        if (kept.full) return 'full';
        kept.work = structuredClone(work);
        return null;
      },
      later(ms, then) {
        const timer = { at: clock + ms, then };
        timers.push(timer);
        return () => void (timers = timers.filter((each) => each !== timer));
      },
      now: () => clock,
      random: () => 1,
    });
    const stop = saver.start();
    const edit = (change: (document: FlowDocument) => FlowDocument) => draft.getState().change({ name: 'configure', count: 1 }, change);
    return { draft, saver, kept, stop, edit, document: () => draft.getState().document, status: () => saver.state.getState().status };
  }

  /** Lets time go by, and everything that is on its way arrive. */
  async function pass(ms: number): Promise<void> {
    const end = clock + ms;
    await arrive();
    for (let next = soonest(end); next !== undefined; next = soonest(end)) {
      timers = timers.filter((each) => each !== next);
      clock = Math.max(clock, next.at);
      next.then();
      await arrive();
    }
    clock = end;
  }

  function soonest(end: number) {
    return timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  }

  return { server, open, pass, save: (change: (document: FlowDocument) => FlowDocument, ...tell: Saver[]) => {
    server.document = change(server.document);
    server.revision += 1;
    for (const each of tell) each.heard(server.revision);
  } };
}

async function arrive(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('a draft saves itself', () => {
  it('within a second after the last change, and every second while changes keep coming', async () => {
    const { server, open, pass } = createWorld();
    const mine = open();
    for (let change = 0; change < 30; change += 1) {
      mine.edit(named(`小店 ${change}`));
      await pass(100);
    }
    expect(server.saves).toBeGreaterThanOrEqual(2);
    expect(server.saves).toBeLessThanOrEqual(4);
    await pass(1_000);
    expect([server.document, mine.status(), mine.kept.work]).toEqual([mine.document(), 'saved', null]);
  });

  it('with one save on its way at a time', async () => {
    const { server, open, pass } = createWorld();
    const mine = open();
    let answer = () => {};
    server.held = new Promise((resolve) => void (answer = resolve));
    mine.edit(named('一'));
    await pass(1_000);
    mine.edit(named('二'));
    await pass(5_000);
    expect([server.saves, mine.status()]).toEqual([1, 'saving']);
    answer();
    await pass(1_000);
    expect([server.saves, server.document.name['zh'], mine.status()]).toEqual([2, '二', 'saved']);
  });

  it('is kept in the browser at once, small, until the save is confirmed', async () => {
    const { open, pass } = createWorld();
    const mine = open();
    mine.edit(said('a', '您好'));
    expect(mine.kept.work).toMatchObject({ revision: 1, redo: { whole: {}, nodes: { put: [['a', { config: { say: { zh: '您好' } } }]] } } });
    await pass(1_000);
    expect(mine.kept.work).toBeNull();
  });

  it('tells when the browser has no room to keep it, and when it has again', async () => {
    const { server, open, pass } = createWorld();
    const mine = open();
    mine.kept.full = true;
    server.up = false;
    mine.edit(named('一'));
    expect(mine.saver.state.getState().unkept).toBe('full');
    mine.kept.full = false;
    await pass(300);
    mine.edit(named('二'));
    expect(mine.saver.state.getState().unkept).toBeNull();
  });

  it('goes on by itself when the server is back, less and less often, and at once when told', async () => {
    const { server, open, pass } = createWorld();
    const mine = open();
    server.up = false;
    mine.edit(named('一'));
    await pass(60_000);
    expect(mine.status()).toBe('offline');
    expect(server.saves).toBeLessThan(12);
    mine.edit(named('二'));
    expect(mine.kept.work).not.toBeNull();
    server.up = true;
    mine.saver.retry();
    await pass(2_000);
    expect([server.document.name['zh'], mine.status()]).toEqual(['二', 'saved']);
  });

  it('takes a save whose answer was lost for its own, whoever saved after it', async () => {
    const { server, open, pass, save } = createWorld();
    const mine = open();
    server.loseAnswer = true;
    mine.edit(named('一'));
    await pass(600);
    server.loseAnswer = false;
    mine.edit(named('二'));
    save(said('b', '对方的'));
    await pass(60_000);
    expect(mine.status()).toBe('saved');
    expect(mine.document()).toEqual(said('b', '对方的')(named('二')(shop)));
    expect(server.document).toEqual(mine.document());
  });

  it('waits for signing in again, and tells a refusal that trying again will not change', async () => {
    const { server, open, pass } = createWorld();
    const mine = open();
    server.refuse = new ProblemError(401, { code: 'auth.required', title: '' });
    mine.edit(named('一'));
    await pass(1_000);
    expect(mine.status()).toBe('signedOut');
    server.refuse = new ProblemError(413, { code: 'request.too-large', title: '' });
    mine.saver.retry();
    await pass(1_000);
    expect(mine.status()).toBe('refused');
    server.refuse = null;
    const before = server.saves;
    await pass(600_000);
    expect(server.saves).toBe(before);
    mine.edit(named('二'));
    await pass(1_000);
    expect(mine.status()).toBe('saved');
  });

  it('saves what is left when the editor is left', async () => {
    const { server, open, pass } = createWorld();
    const mine = open();
    mine.edit(named('一'));
    mine.stop();
    await pass(0);
    expect([server.document.name['zh'], mine.kept.work]).toEqual(['一', null]);
  });
});

describe('two people on one draft', () => {
  it('have each other\'s changes merged in, and undo takes back one\'s own only', async () => {
    const { server, open, pass, save } = createWorld();
    const mine = open();
    mine.edit(named('一'));
    mine.edit(said('a', '我的'));
    save(said('b', '对方的'), mine.saver);
    await pass(2_000);
    const both = said('b', '对方的')(said('a', '我的')(named('一')(shop)));
    expect([server.document, mine.document(), mine.status()]).toEqual([both, both, 'saved']);
    mine.draft.getState().undo();
    mine.draft.getState().undo();
    await pass(2_000);
    expect(server.document).toEqual(said('b', '对方的')(shop));
    mine.draft.getState().redo();
    mine.draft.getState().redo();
    await pass(2_000);
    expect(server.document).toEqual(both);
  });

  it('are asked where they changed the same, and nothing is saved before', async () => {
    const { server, open, pass, save } = createWorld();
    const mine = open();
    mine.edit(said('a', '我的'));
    save(said('a', '对方的'), mine.saver);
    await pass(10_000);
    expect(mine.status()).toBe('conflict');
    expect(mine.saver.state.getState().collisions).toMatchObject([{ place: { kind: 'setting', node: 'a', path: ['say', 'zh'] }, mine: '我的', theirs: '对方的' }]);
    expect(server.document).toEqual(said('a', '对方的')(shop));
    expect(mine.document()).toEqual(said('a', '我的')(shop));
    expect(mine.kept.work).not.toBeNull();
    // Both go on meanwhile.
    mine.edit(named('一'));
    save(said('b', '对方的'), mine.saver);
    await pass(10_000);
    expect(server.document.name['zh']).toBe('小店');

    const [collision] = mine.saver.state.getState().collisions;
    mine.saver.settle(new Map([[collision!.key, 'theirs']]));
    await pass(2_000);
    const settled = said('b', '对方的')(said('a', '对方的')(named('一')(shop)));
    expect([mine.document(), server.document, mine.status()]).toEqual([settled, settled, 'saved']);
    // What was given up is one step back.
    mine.draft.getState().undo();
    await pass(2_000);
    expect(server.document).toEqual(said('a', '我的')(settled));
  });

  it('keep their own side if they choose it', async () => {
    const { server, open, pass, save } = createWorld();
    const mine = open();
    mine.edit(said('a', '我的'));
    save(said('a', '对方的'), mine.saver);
    await pass(1_000);
    mine.saver.settle(new Map());
    await pass(2_000);
    expect([server.document, mine.status()]).toEqual([said('a', '我的')(shop), 'saved']);
  });

  it('are not asked any more once one gives in by hand', async () => {
    const { server, open, pass, save } = createWorld();
    const mine = open();
    mine.edit(said('a', '我的'));
    save(said('a', '对方的'), mine.saver);
    await pass(1_000);
    mine.edit(said('a', '对方的'));
    await pass(1_000);
    expect([mine.status(), server.document]).toEqual(['saved', said('a', '对方的')(shop)]);
  });

  it('see what is saved also where they only read', async () => {
    const { open, pass, save } = createWorld();
    const reader = open(false);
    save(named('一'), reader.saver);
    await pass(0);
    expect([reader.document(), reader.status()]).toEqual([named('一')(shop), 'saved']);
  });
});

describe('work that was kept', () => {
  it('comes back onto what others have saved since, as a step that can be undone', async () => {
    const { server, open, pass, save } = createWorld();
    const before = open();
    server.up = false;
    before.edit(said('a', '没保存'));
    const kept = before.kept.work!;
    server.up = true;
    save(said('b', '对方的'));
    const after = open();
    after.saver.restore(kept);
    await pass(2_000);
    const both = said('a', '没保存')(said('b', '对方的')(shop));
    expect([after.document(), server.document]).toEqual([both, both]);
    after.draft.getState().undo();
    expect(after.document()).toEqual(said('b', '对方的')(shop));
  });

  it('asks where others have changed the same since, but not where it had arrived itself', async () => {
    const { server, open, pass, save } = createWorld();
    const before = open();
    server.loseAnswer = true;
    before.edit(named('一'));
    await pass(500);
    before.edit(named('一二'));
    await pass(300);
    const kept = before.kept.work!;
    server.loseAnswer = false;
    const after = open();
    after.saver.restore(kept);
    await pass(2_000);
    expect([after.status(), server.document.name['zh']]).toEqual(['saved', '一二']);

    save(named('对方的'));
    const third = open();
    third.saver.restore(kept);
    expect([third.status(), third.document().name['zh'], server.document.name['zh']]).toEqual(['conflict', '一二', '对方的']);
    third.saver.settle(new Map());
    await pass(2_000);
    expect(server.document.name['zh']).toBe('一二');
  });
});
