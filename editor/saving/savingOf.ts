import type { DraftStore } from '../draft/draftStore.ts';
import type { OpenFlow } from '../flow/FlowContext.ts';
import { openSaving, type OpenSaving } from './openSaving.ts';

const opened = new WeakMap<DraftStore, OpenSaving>();

/** What saves an open flow's draft, also while a version of it is looked at. */
export function savingOf(flow: OpenFlow): OpenSaving {
  const owner = flow.shown?.draft ?? flow;
  const known = opened.get(owner.draft);
  if (known) return known;
  const saving = openSaving(owner.opened, owner);
  opened.set(owner.draft, saving);
  return saving;
}
