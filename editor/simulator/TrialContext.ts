import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Trial, TrialStore } from './trial/trialStore.ts';

export const TrialContext = createContext<TrialStore | null>(null);

/** The trial as a store, for what acts on it later. */
export function useTrialStore(): TrialStore {
  const store = use(TrialContext);
  if (store === null) throw new Error('no trial is open here');
  return store;
}

/** Part of the trial; renders again when that part changes. */
export function useTrial<T>(part: (trial: Trial) => T): T {
  return useStore(useTrialStore(), part);
}
