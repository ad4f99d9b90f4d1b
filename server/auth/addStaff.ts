import type { NewStaffMember, StaffMember } from '../contract.ts';
import type { Auth } from './createAuth.ts';

/**
 * Adds somebody who works here; resolves after the commit.
 *
 * @throws {ProblemError} `staff.email-taken`.
 * @example await addStaff(house, { name: '李婷', email: 'liting@example.com', password, role: 'agent' });
 */
export function addStaff({ auth }: { readonly auth: Auth }, member: NewStaffMember): Promise<StaffMember> {
  return auth.staff.add(member);
}
