import { createContext, useContext } from 'react';
import type { ContactDetail } from '../../server/contract.ts';

interface Shown {
  readonly contact: ContactDetail;
  /** The reader may change everything, merge, export and erase. */
  readonly full: boolean;
  /** The reader may note, tag and block. */
  readonly mayCare: boolean;
}

export const ContactContext = createContext<Shown | undefined>(undefined);

/** The contact whose page it is. */
export function useContact(): Shown {
  const shown = useContext(ContactContext);
  if (!shown) throw new Error('useContact outside of a contact\'s page');
  return shown;
}
