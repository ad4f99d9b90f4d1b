import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { agentSkills, teamMembers, user } from '../db/schema.ts';

/** Columns of a query over `user`: the teams and skills of each, as JSON, so that one query reads everybody. */
export const teamsOf = sql<string>`(select json_group_array(${teamMembers.team} order by ${teamMembers.team}) from ${teamMembers} where ${teamMembers.userId} = ${user.id})`;
export const skillsOf = sql<string>`(select json_group_array(json_object('skill', ${agentSkills.skill}, 'level', ${agentSkills.level}) order by ${agentSkills.skill}) from ${agentSkills} where ${agentSkills.userId} = ${user.id})`;

const teams = z.array(z.string());
const skills = z.array(z.strictObject({ skill: z.string(), level: z.number() }));

export const readTeams = (json: string): string[] => teams.parse(JSON.parse(json));
export const readSkills = (json: string): z.infer<typeof skills> => skills.parse(JSON.parse(json));
