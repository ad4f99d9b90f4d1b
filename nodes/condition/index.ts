import { defineCard } from '../../engine/sdk/index.ts';
import { conditionMeaning } from './analytics.ts';
import { conditionOutlets } from './outlets.ts';
import { conditionSchema } from './schema.ts';

export const condition = defineCard({
  type: 'condition',
  icon: 'IconArrowsSplit',
  group: 'logic',
  title: { zh: '条件判断', en: 'Condition' },
  summary: { zh: '依次检查各个条件，从第一个成立的出口离开；都不成立时走“其他情况”。', en: 'Checks its cases in turn and leaves by the first that holds, or by "otherwise".' },
  schema: conditionSchema,
  outlets: conditionOutlets,
  meaning: conditionMeaning,
  starter: ({ newId }) => ({ cases: [{ id: newId(), when: 'text.contains("退款") || text.contains("refund")', title: { zh: '提到退款', en: 'Mentions a refund' } }] }),
});
