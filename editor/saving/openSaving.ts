import { createStore } from 'zustand/vanilla';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { flowDetail, flowSummary, type FlowDetail, type FlowHere, type StaffMember } from '../app/contract.ts';
import { newId } from '../app/newId.ts';
import { request } from '../app/request.ts';
import type { DraftStore } from '../draft/draftStore.ts';
import { equalJson } from '../draft/equalJson.ts';
import { applyPatch } from '../draft/flowPatch.ts';
import { createSaver, type Saver } from './createSaver.ts';
import { keptWork, type Kept } from './keptWork.ts';
import type { Saved } from './saving.ts';
import { tabRoll } from './tabRoll.ts';
import { watchFlow } from './watchFlow.ts';

/** What is known of the flow besides its draft. */
export interface Surroundings {
  /** The other tabs that have it open, those of others and one's own. */
  readonly others: FlowHere['tabs'];
  readonly slug: string;
  readonly liveVersion: number | null;
  /** Unsaved work of tabs that are gone, offered to be put back. */
  readonly found: readonly Kept[];
}

export interface OpenSaving extends Pick<Saver, 'state' | 'settle' | 'retry' | 'saved'> {
  readonly around: ReturnType<typeof createAround>;
  /** Begins to save, to keep and to watch. Returns how to stop. */
  readonly start: () => () => void;
  readonly restore: (kept: Kept) => void;
  readonly discard: (kept: Kept) => void;
  /** The version that new conversations begin on is another now. */
  readonly published: (version: number | null) => void;
}

/** Joins a draft to the server and to this browser's storage. */
export function openSaving(flow: FlowDetail, { draft, staff, mayEdit }: { draft: DraftStore; staff: StaffMember; mayEdit: boolean }): OpenSaving {
  const tab = newId();
  const path = `/api/flows/${encodeURIComponent(flow.id)}`;
  const storage = keptWork(() => localStorage, flow.id);
  const around = createAround(flow);
  const saver = createSaver({
    draft,
    opened: { revision: flow.revision, document: draft.getState().document },
    mayEdit,
    async save(revision, document) {
      const saved = await request(`${path}/draft`, { answer: flowSummary, method: 'PUT', body: { revision, document, tab } });
      return saved.revision;
    },
    load: async () => readDraft(await request(path, { answer: flowDetail })),
    keep: (work) => storage.keep(tab, work && { staff: staff.id, at: Date.now(), ...work }),
    later,
    now: Date.now,
    random: Math.random,
  });
  const forget = (kept: Kept): void => {
    storage.keep(kept.tab, null);
    around.setState(({ found }) => ({ found: found.filter(({ key }) => key !== kept.key) }));
  };

  async function find(roll: ReturnType<typeof tabRoll> | null): Promise<void> {
    if (storage.list(staff.id).every((each) => each.tab === tab)) return;
    const open = (await roll?.ask()) ?? new Set<string>();
    const found = storage.list(staff.id).filter((each) => each.tab !== tab && !open.has(each.tab));
    const { document } = draft.getState();
    const [done, left] = [found.filter(({ work }) => equalJson(applyPatch(document, work.redo), document)), found.filter(({ work }) => !equalJson(applyPatch(document, work.redo), document))];
    // What was saved after all needs no words.
    for (const each of done) forget(each);
    around.setState({ found: left });
  }

  return {
    state: saver.state,
    settle: saver.settle,
    retry: saver.retry,
    saved: saver.saved,
    around,
    start() {
      const stop = saver.start();
      const roll = typeof BroadcastChannel === 'undefined' ? null : tabRoll(new BroadcastChannel(`handrail.flow.${flow.id}`), tab, later);
      if (mayEdit) void find(roll);
      const unwatch = watchFlow({
        open: () => new EventSource(`${path}/watch?tab=${tab}`),
        onOpen: saver.retry,
        onHere: ({ tabs }) => around.setState({ others: tabs.filter((each) => each.tab !== tab) }),
        onSaved: ({ revision }) => saver.heard(revision),
        onPublished: ({ version }) => around.setState({ liveVersion: version }),
        onLost: () => around.setState({ others: [] }),
        later,
      });
      const unlisten = listen({ online: saver.retry, focus: saver.retry, pagehide: saver.keepNow, visibilitychange: saver.keepNow });
      return () => {
        stop();
        unwatch();
        unlisten();
        roll?.close();
      };
    },
    restore(kept) {
      saver.restore(kept.work);
      forget(kept);
    },
    discard: forget,
    published: (liveVersion) => around.setState({ liveVersion }),
  };
}

function createAround({ slug, liveVersion }: FlowDetail) {
  return createStore<Surroundings>()(() => ({ others: [], slug, liveVersion, found: [] }));
}

function readDraft({ revision, document }: FlowDetail): Saved {
  const parsed = parseFlow(document);
  if (!parsed.ok) throw new Error('the server sent a draft that cannot be read');
  return { revision, document: parsed.document };
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

function listen(handlers: Readonly<Record<string, () => void>>): () => void {
  for (const [event, handler] of Object.entries(handlers)) addEventListener(event, handler);
  return () => {
    for (const [event, handler] of Object.entries(handlers)) removeEventListener(event, handler);
  };
}
