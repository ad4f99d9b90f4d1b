import * as z from 'zod';
import { field, shortText } from '../../engine/sdk/index.ts';

const conditionCase = z.strictObject({
  /** Stands in the outlet's name, so that a condition can be rewritten without redrawing. */
  id: z.string().min(1).max(64).meta(field(['编号', 'Id'], { kind: 'outlet-id' })),
  when: z.string().min(1).max(2_000).meta(field(['条件', 'When'], { kind: 'expression', holds: 'boolean', help: ['例如 amount > 100 && text.contains("退款")。', 'As in amount > 100 && text.contains("refund").'] })),
  title: shortText.optional().meta(field(['名称', 'Title'], { help: ['显示在出口上；留空则显示条件本身。', 'Stands on the outlet; left empty, the condition does.'] })),
}).meta(field(['分支', 'Case']));

export const conditionSchema = z.strictObject({
  cases: z
    .array(conditionCase)
    .min(1)
    .max(50)
    .refine((cases) => new Set(cases.map((each) => each.id)).size === cases.length, 'two cases have the same id')
    .meta(field(['分支', 'Cases'], { help: ['从上到下，第一个成立的条件决定去向。', 'From top to bottom, the first that holds decides.'] })),
});

export type ConditionConfig = z.infer<typeof conditionSchema>;
