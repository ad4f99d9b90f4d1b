import * as z from 'zod';
import { intact } from './text.ts';

export const role = z.enum(['owner', 'operator', 'supervisor', 'agent', 'analyst']).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

export const staffMember = z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role }).meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof staffMember>;

/** Somebody of the staff, as others are told of them. */
export const person = staffMember.pick({ id: true, name: true });
export type Person = z.infer<typeof person>;

/** A password that somebody chooses. */
export const newPassword = z.string().min(10).max(128);
export const newStaffMember = z.strictObject({ name: intact(200), email: z.email().max(320), password: newPassword, role }).meta({ id: 'NewStaffMember' });
export type NewStaffMember = z.infer<typeof newStaffMember>;

/** The first owner, with the one-time token that `npm start` printed. */
export const setUp = z.strictObject({ token: z.string().min(1).max(200), name: intact(200), email: z.email().max(320), password: newPassword }).meta({ id: 'SetUp' });
export type SetUp = z.infer<typeof setUp>;
