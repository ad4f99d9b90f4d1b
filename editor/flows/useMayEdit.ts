import { useStaff } from '../app/StaffContext.ts';

/** Whether the reader's role makes and changes flows. */
export function useMayEdit(): boolean {
  const { role } = useStaff();
  return role === 'owner' || role === 'operator';
}
