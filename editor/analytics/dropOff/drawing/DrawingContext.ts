import { createContext, use } from 'react';
import type { HeatScale } from './heat.ts';

/** What all cards of a drawing share. */
export interface Drawing {
  /** Null where nothing is coloured. */
  readonly scale: HeatScale | null;
  /** The key of the card whose panel is open. */
  readonly selected: string | null;
}

export const DrawingContext = createContext<Drawing>({ scale: null, selected: null });

/** The drawing that a card stands in. */
export function useDrawing(): Drawing {
  return use(DrawingContext);
}
