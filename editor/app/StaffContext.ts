import { createContext, useContext } from 'react';
import type { StaffMember } from '../../server/contract.ts';

export const StaffContext = createContext<StaffMember | undefined>(undefined);

/** Who is signed in. Only inside the shell, where somebody always is. */
export function useStaff(): StaffMember {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff outside of the shell');
  return staff;
}
