import { defineCard, type Outlet } from '../../engine/sdk/index.ts';
import { waitMeaning } from './analytics.ts';
import { listens } from './listens.ts';
import { waitSchema } from './schema.ts';

const next: Outlet = { name: 'next', title: { zh: '时间到', en: 'Time is up' } };
const message: Outlet = { name: 'message', title: { zh: '客户发言', en: 'Customer wrote' }, optional: true };

export const wait = defineCard({
  type: 'wait',
  icon: 'IconHourglass',
  group: 'logic',
  title: { zh: '等待', en: 'Wait' },
  summary: { zh: '等待几秒到几百天，然后继续。长时间等待中客户发言，会从“客户发言”离开。', en: 'Waits from seconds to a year, then goes on. A customer who writes during a long wait is heard at once.' },
  schema: waitSchema,
  outlets: (config) => (listens(config) ? [next, message] : [next]),
  meaning: waitMeaning,
  starter: () => ({ amount: 3, unit: 'seconds' }),
});
