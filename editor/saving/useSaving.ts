import { useStore } from 'zustand';
import { useOpenFlow } from '../flow/FlowContext.ts';
import type { OpenSaving, Surroundings } from './openSaving.ts';
import type { Saving } from './saving.ts';
import { savingOf } from './savingOf.ts';

/** What saves the flow that is open, how that stands, and what is around it. */
export function useSaving(): { saving: OpenSaving; state: Saving; around: Surroundings } {
  const saving = savingOf(useOpenFlow());
  return { saving, state: useStore(saving.state), around: useStore(saving.around) };
}
