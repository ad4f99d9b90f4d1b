import * as z from 'zod';
import { field, variableName } from '../../engine/sdk/index.ts';

const threshold = z.number().min(0).max(1);

export const sentimentCheckSchema = z
  .strictObject({
    over: z
      .enum(['last', 'window'])
      .default('last')
      .meta(
        field(['判断范围', 'Read'], {
          help: ['只看最近一条消息，或综合最近几条（越近的影响越大）。', 'The last message alone, or several of which the latest count most.'],
          options: { last: ['最近一条消息', 'The last message'], window: ['最近几条消息', 'The last few messages'] },
        }),
      ),
    window: z.int().min(2).max(10).default(3).meta(field(['消息条数', 'How many messages'])),
    levels: z
      .enum(['two', 'four'])
      .default('two')
      .meta(
        field(['分级', 'Levels'], {
          options: { two: ['两级：不满、平静', 'Two: upset or calm'], four: ['四级：愤怒、负面、中性、正面', 'Four: angry, negative, neutral or positive'] },
        }),
      ),
    angryFrom: threshold.default(0.6).meta(field(['愤怒：愤怒值不低于', 'Angry from'], { kind: 'share', help: ['愤怒值 0 为平静，1 为暴怒。', 'Anger: 0 is calm, 1 is furious.'] })),
    negativeBelow: threshold.default(0.4).meta(field(['负面：情绪分低于', 'Negative below'], { kind: 'share', help: ['情绪分 0 最负面，0.5 中性，1 最正面。', 'Score: 0 is most negative, 0.5 neutral, 1 most positive.'] })),
    positiveFrom: threshold.default(0.65).meta(field(['正面：情绪分不低于', 'Positive from'], { kind: 'share' })),
    into: variableName.optional().meta(field(['情绪分保存到变量', 'Keep the score in'], { kind: 'variable', holds: 'number' })),
  })
  .refine((config) => config.negativeBelow <= config.positiveFrom, { path: ['negativeBelow'], message: 'negativeBelow is larger than positiveFrom' });

export type SentimentCheckConfig = z.infer<typeof sentimentCheckSchema>;
