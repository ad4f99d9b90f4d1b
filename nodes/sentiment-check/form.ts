import type { FormOf } from '../../engine/sdk/index.ts';
import type { SentimentCheckConfig } from './schema.ts';

export const sentimentCheckForm: FormOf<SentimentCheckConfig> = {
  over: {
    label: ['判断范围', 'Read'],
    help: ['只看最近一条消息；综合最近几条（越近的影响越大）；或看情绪在最近几条消息里是变好还是变差。', 'The last message alone, several of which the latest count most, or how the mood moved over several.'],
    options: { last: ['最近一条消息', 'The last message'], window: ['最近几条消息', 'The last few messages'], trend: ['最近几条消息的变化', 'How the last few messages moved'] },
  },
  window: { label: ['消息条数', 'How many messages'] },
  movesBy: { label: ['变化幅度不低于', 'Moves by'], kind: 'share', help: ['仅用于“最近几条消息的变化”：情绪分从第一条到最后一条上升或下降达到此值，才算好转或变差。', 'Only for “How the last few messages moved”: from the first message to the last, the score must rise or fall by this much.'] },
  levels: {
    label: ['分级', 'Levels'],
    help: ['五级由识别结果直接给出，不受下面的分数影响；看变化时不分级。', 'The five levels come as they are read, whatever the scores below; how the mood moved has no levels.'],
    options: { two: ['两级：不满、平静', 'Two: upset or calm'], four: ['四级：愤怒、负面、中性、正面', 'Four: angry, negative, neutral or positive'], five: ['五级：从非常负面到非常正面', 'Five: from very negative to very positive'] },
  },
  angryFrom: { label: ['愤怒：愤怒值不低于', 'Angry from'], kind: 'share', help: ['愤怒值 0 为平静，1 为暴怒。', 'Anger: 0 is calm, 1 is furious.'] },
  negativeBelow: { label: ['负面：情绪分低于', 'Negative below'], kind: 'share', help: ['情绪分 0 最负面，0.5 中性，1 最正面。', 'Score: 0 is most negative, 0.5 neutral, 1 most positive.'] },
  positiveFrom: { label: ['正面：情绪分不低于', 'Positive from'], kind: 'share' },
  soothe: { label: ['情绪不好时先说', 'Said first in a bad mood'], template: true, help: ['客户愤怒、不满、负面或情绪变差时，离开前先说这句话；留空则不说。', 'Before it leaves because the customer is angry, upset, negative or getting worse; left empty, nothing is said.'] },
  into: { label: ['情绪分保存到变量', 'Keep the score in'], kind: 'variable', holds: 'number' },
  levelInto: { label: ['五级情绪保存到变量', 'Keep the level in'], kind: 'variable', holds: 'text', help: ['very-negative、negative、neutral、positive 或 very-positive。', 'One of very-negative, negative, neutral, positive and very-positive.'] },
  angerInto: { label: ['愤怒值保存到变量', 'Keep the anger in'], kind: 'variable', holds: 'number' },
  urgencyInto: { label: ['紧急程度保存到变量', 'Keep the urgency in'], kind: 'variable', holds: 'number', help: ['0 不急，1 非常紧急：催促、限期、反复追问等。', '0 can wait, 1 cannot: deadlines, repetition, “now”.'] },
  complaintInto: { label: ['投诉倾向保存到变量', 'Keep the complaint in'], kind: 'variable', holds: 'number', help: ['0 没有，1 明确要投诉：要求退款否则曝光、12315、律师等。', '0 is none, 1 a threat to take it further: a refund or else, the regulator, a lawyer.'] },
};
