import * as z from 'zod';
import { field, localizedText } from '../../engine/sdk/index.ts';

export const humanHandoffSchema = z.strictObject({
  team: z.string().trim().min(1).max(64).optional().meta(field(['技能组', 'Team'], { kind: 'team', help: ['留空则所有坐席可接。', 'Left empty, any agent may take it.'] })),
  priority: z.int().min(0).max(10).default(0).meta(field(['优先级', 'Priority'], { help: ['0 为普通，数字越大越先接待。', '0 is normal; larger goes first.'] })),
  note: localizedText.default({}).meta(field(['给坐席的说明', 'Note to the agent'], { template: true, help: ['客户看不到，可使用 {{ 变量 }}。', 'Customers do not see it; {{ variable }} puts in a value.'] })),
  waiting: localizedText
    .default({ zh: '正在为您转接人工客服，请稍候。', en: 'I am bringing in a colleague. Please hold on for a moment.' })
    .meta(field(['排队时对客户说', 'Said while waiting'], { template: true })),
  patienceMinutes: z
    .number()
    .min(0.1)
    .max(10_080)
    .optional()
    .meta(field(['最长排队时间（分钟）', 'Patience (minutes)'], { kind: 'minutes', help: ['无人接待超过此时间后，从“无人接待”出口离开；留空则一直排队。', 'When nobody came for this long it leaves by "nobody came"; left empty, it waits.'] })),
  unanswered: localizedText
    .default({ zh: '非常抱歉，目前坐席繁忙，暂时无法为您接通人工客服。', en: 'I am sorry, all of my colleagues are busy and nobody could join just now.' })
    .meta(field(['无人接待时对客户说', 'Said when nobody came'], { template: true })),
});

export type HumanHandoffConfig = z.infer<typeof humanHandoffSchema>;
