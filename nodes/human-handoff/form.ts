import type { FormOf } from '../../engine/sdk/index.ts';
import type { HumanHandoffConfig } from './schema.ts';

export const humanHandoffForm: FormOf<HumanHandoffConfig> = {
  team: { label: ['技能组', 'Team'], kind: 'team', help: ['留空则所有坐席可接。', 'Left empty, any agent may take it.'] },
  priority: { label: ['优先级', 'Priority'], help: ['0 为普通，数字越大越先接待。', '0 is normal; larger goes first.'] },
  note: { label: ['给坐席的说明', 'Note to the agent'], template: true, help: ['客户看不到，可使用 {{ 变量 }}。', 'Customers do not see it; {{ variable }} puts in a value.'] },
  waiting: { label: ['排队时对客户说', 'Said while waiting'], template: true },
  patienceMinutes: { label: ['最长排队时间（分钟）', 'Patience (minutes)'], kind: 'minutes', help: ['无人接待超过此时间后，从“无人接待”出口离开；留空则一直排队。', 'When nobody came for this long it leaves by "nobody came"; left empty, it waits.'] },
  unanswered: { label: ['无人接待时对客户说', 'Said when nobody came'], template: true },
};
