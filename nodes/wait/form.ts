import type { FormOf } from '../../engine/sdk/index.ts';
import type { WaitConfig } from './schema.ts';

export const waitForm: FormOf<WaitConfig> = {
  amount: { label: ['时长', 'How long'] },
  unit: { label: ['单位', 'Unit'], options: { seconds: ['秒', 'Seconds'], minutes: ['分钟', 'Minutes'], hours: ['小时', 'Hours'], days: ['天', 'Days'] } },
  interruptible: { label: ['客户发言时结束等待', 'Customers may interrupt'], help: ['超过 10 分钟的等待总会响应客户的发言。', 'A wait of more than ten minutes always listens.'] },
};
