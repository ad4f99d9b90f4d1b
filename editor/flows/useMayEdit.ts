import { editsFlows } from '../app/editsFlows.ts';
import { useStaff } from '../app/StaffContext.ts';

/** Whether the reader's role makes and changes flows. */
export function useMayEdit(): boolean {
  return editsFlows(useStaff().role);
}
