import * as z from 'zod';
import { newPassword, person, role } from './staff.ts';
import { teamName } from './team.ts';
import { intact } from './text.ts';

const email = z.email().max(320);

export const newInvite = z.strictObject({ email, role, teams: z.array(teamName).max(100).default([]) }).meta({ id: 'NewInvite' });
export type NewInvite = z.input<typeof newInvite>;

export const invite = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    role,
    teams: z.array(z.string()),
    by: person.nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().meta({ description: 'From then on its link leads nowhere.' }),
  })
  .meta({ id: 'Invite' });
export type Invite = z.infer<typeof invite>;
export const invites = z.strictObject({ invites: z.array(invite) }).meta({ id: 'Invites' });

/** A link to hand over; the token is told this once. */
export const joinLink = z.strictObject({ token: z.string(), email: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'JoinLink' });
export type JoinLink = z.infer<typeof joinLink>;

/** What whoever opens a link is told. */
export const invitation = z
  .strictObject({
    kind: z.enum(['invite', 'password']).meta({ description: '`password`: an account that is there gets a new password.' }),
    by: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    teams: z.array(z.string()),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

export const joinToken = z.string().min(1).max(200);
export const joining = z
  .strictObject({ token: joinToken, name: intact(200).optional().meta({ description: 'Wanted of who is new.' }), password: newPassword })
  .meta({ id: 'Joining' });
export type Joining = z.infer<typeof joining>;
