import * as z from 'zod';
import { localizedText } from '../../engine/sdk/index.ts';

export const humanHandoffSchema = z.strictObject({
  team: z.string().trim().min(1).max(64).optional(),
  priority: z.int().min(0).max(10).default(0),
  note: localizedText.default({}),
  waiting: localizedText.default({ zh: '正在为您转接人工客服，请稍候。', en: 'I am bringing in a colleague. Please hold on for a moment.' }),
  patienceMinutes: z.number().min(0.1).max(10_080).optional(),
  unanswered: localizedText
    .default({ zh: '非常抱歉，目前坐席繁忙，暂时无法为您接通人工客服。', en: 'I am sorry, all of my colleagues are busy and nobody could join just now.' }),
});

export type HumanHandoffConfig = z.infer<typeof humanHandoffSchema>;
