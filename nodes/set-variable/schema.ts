import * as z from 'zod';
import { variableName } from '../../engine/sdk/index.ts';

const assignment = z.strictObject({
  variable: variableName,
  value: z.string().min(1).max(2_000),
});

export const setVariableSchema = z.strictObject({
  assign: z.array(assignment).min(1).max(50),
});

export type SetVariableConfig = z.infer<typeof setVariableSchema>;
