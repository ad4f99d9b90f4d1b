import type { FormOf } from '../../engine/sdk/index.ts';
import type { ConditionConfig } from './schema.ts';

export const conditionForm: FormOf<ConditionConfig> = {
  cases: {
    label: ['分支', 'Cases'],
    help: ['从上到下，第一个成立的条件决定去向。', 'From top to bottom, the first that holds decides.'],
    item: {
      label: ['分支', 'Case'],
      fields: {
        id: { label: ['编号', 'Id'], kind: 'outlet-id' },
        when: { label: ['条件', 'When'], kind: 'expression', holds: 'boolean', help: ['例如 amount > 100 && text.contains("退款")。', 'As in amount > 100 && text.contains("refund").'] },
        title: { label: ['名称', 'Title'], help: ['显示在出口上；留空则显示条件本身。', 'Stands on the outlet; left empty, the condition does.'] },
      },
    },
  },
};
