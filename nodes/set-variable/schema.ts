import * as z from 'zod';
import { field, variableName } from '../../engine/sdk/index.ts';

const assignment = z.strictObject({
  variable: variableName.meta(field(['变量', 'Variable'], { kind: 'variable' })),
  value: z.string().min(1).max(2_000).meta(field(['值', 'Value'], { kind: 'expression', help: ['例如 count + 1.0 或 "VIP " + name。', 'As in count + 1.0 or "VIP " + name.'] })),
}).meta(field(['赋值', 'Assignment']));

export const setVariableSchema = z.strictObject({
  assign: z.array(assignment).min(1).max(50).meta(field(['赋值', 'Assignments'], { help: ['从上到下执行，后面的能用到前面的结果。', 'Done from top to bottom; each sees the ones before it.'] })),
});

export type SetVariableConfig = z.infer<typeof setVariableSchema>;
