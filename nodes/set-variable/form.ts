import type { FormOf } from '../../engine/sdk/index.ts';
import type { SetVariableConfig } from './schema.ts';

export const setVariableForm: FormOf<SetVariableConfig> = {
  assign: {
    label: ['赋值', 'Assignments'],
    help: ['从上到下执行，后面的能用到前面的结果。', 'Done from top to bottom; each sees the ones before it.'],
    item: {
      label: ['赋值', 'Assignment'],
      fields: {
        variable: { label: ['变量', 'Variable'], kind: 'variable' },
        value: { label: ['值', 'Value'], kind: 'expression', help: ['例如 count + 1.0 或 "VIP " + name。', 'As in count + 1.0 or "VIP " + name.'] },
      },
    },
  },
};
