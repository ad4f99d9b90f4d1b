import * as z from 'zod';
import { localizedText, openingHours } from '../../engine/sdk/index.ts';

const priority = z.int().min(0).max(10);

export const humanHandoffSchema = z.strictObject({
  team: z.string().trim().min(1).max(64).optional(),
  /** What the agent has to know, and how well at least. */
  skills: z.array(z.strictObject({ skill: z.string().trim().min(1).max(64), level: z.int().min(1).max(5) })).max(10).default([]),
  priority: priority.default(0),
  /** The first that holds tells the priority. */
  priorityRules: z.array(z.strictObject({ when: z.string().min(1).max(2_000), priority })).max(20).default([]),
  note: localizedText.default({}),
  waiting: localizedText.default({ zh: '正在为您转接人工客服，请稍候。', en: 'I am bringing in a colleague. Please hold on for a moment.' }),
  patienceMinutes: z.number().min(0.1).max(10_080).optional(),
  unanswered: localizedText
    .default({ zh: '非常抱歉，目前坐席繁忙，暂时无法为您接通人工客服。', en: 'I am sorry, all of my colleagues are busy and nobody could join just now.' }),
  hours: openingHours.optional(),
  /** Said outside the hours. */
  closed: localizedText
    .default({ zh: '非常抱歉，现在不在人工客服的服务时间内。', en: 'I am sorry, my colleagues are not on duty at this hour.' }),
  whenNobody: z.enum(['wait', 'leave']).default('wait'),
  /** Said when nobody who could take it is on duty. */
  nobody: localizedText
    .default({ zh: '非常抱歉，目前没有坐席在线，暂时无法为您接通人工客服。', en: 'I am sorry, none of my colleagues is online just now.' }),
  /** Minutes without a sign of the customer after which they have left the queue. */
  abandonMinutes: z.number().min(0.1).max(10_080).optional(),
});

export type HumanHandoffConfig = z.infer<typeof humanHandoffSchema>;
