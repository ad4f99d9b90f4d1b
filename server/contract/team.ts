import * as z from 'zod';
import { person } from './staff.ts';
import { intact } from './text.ts';

/** A team or a skill: a name in one line, without blanks around it. A team's is also its address. */
const name = intact(64).regex(/^(?!\.{1,2}$)\S(.*\S)?$/u);
export const teamName = name;
export const skillName = name;

export const team = z
  .strictObject({
    name: z.string(),
    members: z.array(person),
    usedBy: z.array(z.string()).meta({ description: 'The flows, by slug, whose draft or live version names it.' }),
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof team>;

export const teamList = z.strictObject({ teams: z.array(team) }).meta({ id: 'Teams' });
const members = z.array(z.string().max(64)).max(1_000);
export const newTeam = z.strictObject({ name: teamName, members: members.default([]).meta({ description: 'Ids.' }) }).meta({ id: 'NewTeam' });
export type NewTeam = z.input<typeof newTeam>;
export const teamChange = z
  .strictObject({
    name: teamName.optional(),
    members: members.optional().meta({ description: 'The ids of all who belong to it from now on.' }),
    anyway: z.boolean().optional().meta({ description: 'Renames it although flows use it; they go on naming what is no more.' }),
  })
  .meta({ id: 'TeamChange' });
export type TeamChange = z.infer<typeof teamChange>;
