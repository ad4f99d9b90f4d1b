import { defineCard } from '../../engine/sdk/index.ts';
import { setVariableMeaning } from './analytics.ts';
import { setVariableSchema } from './schema.ts';
import { setVariableStarter } from './starter.ts';

export const setVariable = defineCard({
  type: 'set-variable',
  icon: 'IconVariable',
  group: 'logic',
  title: { zh: '设置变量', en: 'Set variables' },
  summary: { zh: '计算并保存一个或多个变量的值。', en: 'Works out values and keeps them in variables.' },
  schema: setVariableSchema,
  outlets: () => [
    { name: 'next', title: { zh: '继续', en: 'Next' } },
    { name: 'failed', title: { zh: '计算失败', en: 'Failed' }, optional: true },
  ],
  meaning: setVariableMeaning,
  starter: setVariableStarter,
  sets: ({ assign }, outlet) => (outlet === 'next' ? assign.map((each) => each.variable) : []),
});
