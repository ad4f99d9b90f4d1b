import * as z from 'zod';
import { agentState } from './desk.ts';
import { role, staffMember } from './staff.ts';
import { skillName, teamName } from './team.ts';
import { intact } from './text.ts';

const skills = z.array(z.strictObject({ skill: skillName, level: z.int().min(1).max(5) }));

/** Somebody who works here, as those see them who look after the staff. */
export const colleague = z
  .strictObject({
    ...staffMember.shape,
    /** Since when they may not sign in any more. */
    disabledAt: z.iso.datetime().nullable(),
    teams: z.array(z.string()),
    skills,
    maxChats: z.int(),
    state: z.enum([...agentState.options, 'offline']),
    /** Since when they are in it; null where they have never opened a desk. */
    stateSince: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof colleague>;
export const colleagues = z.strictObject({ users: z.array(colleague) }).meta({ id: 'Colleagues' });

export const colleagueChange = z.strictObject({ name: intact(200).optional(), role: role.optional() }).meta({ id: 'ColleagueChange' });
export type ColleagueChange = z.infer<typeof colleagueChange>;

/** What decides which chats somebody gets; what is left out stays. */
export const deskProfile = z
  .strictObject({
    teams: z.array(teamName).max(100).optional(),
    skills: skills.max(100).optional(),
    maxChats: z.int().min(1).max(50).optional(),
  })
  .meta({ id: 'DeskProfile' });
export type DeskProfile = z.infer<typeof deskProfile>;
