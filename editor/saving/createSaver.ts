import { createStore } from 'zustand/vanilla';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { Side } from '../draft/collision.ts';
import { equalJson } from '../draft/equalJson.ts';
import { applyPatch, makePatch } from '../draft/flowPatch.ts';
import { mergeFlows } from '../draft/mergeFlows.ts';
import { shareEqual } from '../draft/shareEqual.ts';
import type { KeptWork } from './keptWork.ts';
import { readFailure } from './readFailure.ts';
import type { Saved, SaverMeans, Saving } from './saving.ts';

/** How long to wait for more changes, and how often to save while they keep coming, in milliseconds. */
const quietMs = 400;
const saveEveryMs = 1_000;
const keepEveryMs = 200;

/**
 * Saves the draft as it changes, one save at a time, and merges in what others save meanwhile.
 *
 * What others changed goes into every step of the history (`absorb`), so that undo takes back one's own work only.
 * Where both changed one place, nothing is saved before someone has chosen; taking the other's side is then a step
 * of its own, `merge`, which undo takes back by name. What is unsaved is kept in the browser all along.
 */
export function createSaver({ draft, opened, mayEdit, save, load, keep, later, now, random }: SaverMeans) {
  const state = createStore<Saving>()(() => ({ status: 'saved', revision: opened.revision, refusal: null, collisions: [], unkept: null }));
  let base = opened;
  /** What collides: the server's draft, not yet agreed on. */
  let theirs: Saved | null = null;
  let busy = false;
  /** A document that was sent, with no answer: it may be saved or not. */
  let lost: FlowDocument | null = null;
  let newest = opened.revision;
  let failures = 0;
  let startedAt = -Infinity;
  let changedAt: number | null = null;
  let keptAt = -Infinity;
  let cancelSave: (() => void) | null = null;
  let cancelKeep: (() => void) | null = null;
  let leaving = false;
  let quiet = false;

  const isDirty = (): boolean => mayEdit && draft.getState().document !== base.document;
  const tell = (change: Partial<Saving>): void => state.setState({ revision: base.revision, ...change });

  function keepNow(): void {
    cancelKeep?.();
    cancelKeep = null;
    keptAt = now();
    const { document } = draft.getState();
    const unkept = keep(isDirty() ? { revision: base.revision, undo: makePatch(document, base.document), redo: makePatch(base.document, document), sent: lost && makePatch(base.document, lost) } : null);
    if (unkept !== state.getState().unkept) tell({ unkept });
  }

  function keepSoon(): void {
    const wait = keptAt + keepEveryMs - now();
    if (wait <= 0) keepNow();
    else cancelKeep ??= later(wait, keepNow);
  }

  function changed(): void {
    if (!mayEdit) return;
    keepSoon();
    if (theirs !== null) return settleOrAsk(theirs);
    const { status, refusal } = state.getState();
    // Another document may be taken where this one was not; a flow that is gone, or that is not ours, will take none.
    if (status === 'refused' && readFailure(refusal) === 'final') return;
    if (status === 'offline' || status === 'signedOut') return;
    schedule();
  }

  function schedule(): void {
    if (busy) return;
    cancelSave?.();
    changedAt ??= now();
    const due = Math.max(Math.min(now() + quietMs, changedAt + saveEveryMs), startedAt + saveEveryMs);
    cancelSave = later(leaving ? 0 : due - now(), go);
    tell({ status: 'unsaved', refusal: null });
  }

  /** Does what is next: fetch what others saved, save, or nothing. */
  function go(): void {
    cancelSave?.();
    cancelSave = null;
    if (busy || theirs !== null) return;
    if (newest > base.revision) return void fetchTheirs();
    if (lost === null && !isDirty()) return settled();
    void send(lost ?? draft.getState().document);
  }

  async function send(document: FlowDocument): Promise<void> {
    busy = true;
    startedAt = now();
    changedAt = null;
    const sentBefore = lost;
    lost = document;
    keepNow();
    tell({ status: 'saving' });
    try {
      base = { revision: await save(base.revision, document), document };
      lost = null;
      done();
    } catch (error) {
      busy = false;
      const failure = readFailure(error);
      // Only where no answer came does nobody know whether it is saved.
      if (failure === 'final' || failure === 'unfit') lost = null;
      else if (failure === 'signedOut' || failure === 'conflict') lost = sentBefore;
      if (failure !== 'conflict') return failed(error);
      newest = Math.max(newest, base.revision + 1);
      go();
    }
  }

  async function fetchTheirs(): Promise<void> {
    busy = true;
    try {
      const loaded = await load();
      busy = false;
      integrate(loaded);
    } catch (error) {
      busy = false;
      failed(error);
    }
  }

  function failed(error: unknown): void {
    const failure = readFailure(error);
    if (failure === 'final' || failure === 'unfit') return tell({ status: 'refused', refusal: error });
    failures += 1;
    tell({ status: failure === 'signedOut' ? 'signedOut' : 'offline', refusal: error });
    if (leaving) return;
    const full = Math.min(30_000, 1_000 * 2 ** Math.min(failures - 1, 10));
    cancelSave = later(full / 2 + (full / 2) * random(), go);
  }

  function integrate(loaded: Saved): void {
    // A server brought back from a copy may know less than it told before.
    newest = loaded.revision;
    if (loaded.revision === base.revision) return done();
    const document = shareEqual(base.document, loaded.document);
    // What was sent without an answer arrived if all of it is there: it is not another's work.
    if (lost !== null && equalJson(applyPatch(document, makePatch(base.document, lost)), document)) base = { ...base, document: lost };
    lost = null;
    settleOrAsk({ revision: loaded.revision, document });
  }

  function settleOrAsk(came: Saved): void {
    const { collisions } = mergeFlows(base.document, draft.getState().document, came.document);
    if (collisions.length === 0) return adopt(came);
    theirs = came;
    tell({ status: 'conflict', collisions, refusal: null });
  }

  /** Agrees with the server on what it has; where that collides with what is here, what is here stands as a change of it. */
  function adopt(came: Saved): void {
    const [from, mine] = [base.document, draft.getState().document];
    theirs = null;
    base = came;
    quietly(() => draft.getState().absorb((document) => mergeFlows(from, document, came.document, () => (document === mine ? 'mine' : 'theirs')).document));
    done();
  }

  function done(): void {
    busy = false;
    failures = 0;
    tell({ collisions: [] });
    if (newest > base.revision) return go();
    // What others came to may be the very same as what is here.
    if (isDirty() && equalJson(draft.getState().document, base.document)) base = { ...base, document: draft.getState().document };
    if (isDirty()) {
      keepNow();
      schedule();
    } else settled();
  }

  function settled(): void {
    newest = Math.max(newest, base.revision);
    keepNow();
    tell({ status: 'saved', refusal: null, collisions: [] });
  }

  /** Changes the draft without taking that for a change to save. */
  function quietly(change: () => void): void {
    quiet = true;
    change();
    quiet = false;
  }

  return {
    state,

    /** Begins to watch the draft. Returns how to stop: what is unsaved is then sent at once, and kept if it cannot be. */
    start(): () => void {
      leaving = false;
      const stop = draft.subscribe((is, was) => {
        if (is.document !== was.document && !quiet) changed();
      });
      if (isDirty()) schedule();
      return () => {
        stop();
        leaving = true;
        keepNow();
        if (isDirty()) go();
        else cancelSave?.();
      };
    },

    /** Somebody, or this very tab, has saved a revision. */
    heard(revision: number): void {
      newest = Math.max(newest, revision);
      // What we send ourselves is answered to us.
      if (revision <= base.revision || busy) return;
      if (theirs !== null) void fetchTheirs();
      else go();
    },

    /** Tries again now, where waiting is all that is being done. */
    retry(): void {
      const { status, refusal } = state.getState();
      if (status === 'offline' || status === 'signedOut' || status === 'unsaved' || (status === 'refused' && readFailure(refusal) !== 'final')) go();
    },

    /** Writes down what is unsaved, at once. */
    keepNow,

    /** Settles what collides; what is not picked stays as it is here. */
    settle(picks: ReadonlyMap<string, Side>): void {
      if (theirs === null) return;
      const [from, mine, came] = [base.document, draft.getState().document, theirs];
      const settledAs = mergeFlows(from, mine, came.document, ({ key }) => picks.get(key) ?? 'mine').document;
      adopt(came);
      draft.getState().change({ name: 'merge', count: 1 }, (document) => shareEqual(document, settledAs));
      go();
    },

    /** Puts work that was kept back into the draft, as a step; where others have changed the same since, it is asked. */
    restore({ undo, redo, sent }: Pick<KeptWork, 'undo' | 'redo' | 'sent'>): void {
      const agreed = base;
      const arrived = sent !== null && equalJson(applyPatch(agreed.document, sent), agreed.document);
      const old = applyPatch(agreed.document, undo);
      const from = arrived && sent !== null ? applyPatch(old, sent) : old;
      const work = mergeFlows(from, applyPatch(agreed.document, redo), draft.getState().document);
      quietly(() => draft.getState().change({ name: 'restore', count: 1 }, (document) => shareEqual(document, work.document)));
      if (work.collisions.length === 0) return changed();
      base = { revision: agreed.revision, document: from };
      keepNow();
      settleOrAsk(agreed);
    },

    /** Resolves with the revision once everything is saved; rejects with why it cannot be just now. */
    saved(): Promise<number> {
      return new Promise((resolve, reject: (error: unknown) => void) => {
        const look = ({ status, revision, refusal }: Saving): boolean => {
          if (status === 'saved' && !isDirty()) resolve(revision);
          else if (status === 'conflict' || status === 'offline' || status === 'signedOut' || status === 'refused') reject(refusal ?? new Error('what collides has to be settled first'));
          else return false;
          return true;
        };
        if (look(state.getState())) return;
        const stop = state.subscribe((is) => {
          if (look(is)) stop();
        });
        go();
      });
    },
  };
}

export type Saver = ReturnType<typeof createSaver>;
