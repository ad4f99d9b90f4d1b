import type { Field, FormOf, Words } from '../../engine/sdk/index.ts';
import type { HumanHandoffConfig } from './schema.ts';

const from = { label: ['从', 'From'] } as const satisfies Field;
const to = { label: ['到', 'To'] } as const satisfies Field;
const days: Readonly<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', Words>> = {
  mon: ['周一', 'Monday'], tue: ['周二', 'Tuesday'], wed: ['周三', 'Wednesday'], thu: ['周四', 'Thursday'], fri: ['周五', 'Friday'], sat: ['周六', 'Saturday'], sun: ['周日', 'Sunday'],
};

export const humanHandoffForm: FormOf<HumanHandoffConfig> = {
  team: { label: ['技能组', 'Team'], kind: 'team', help: ['由哪个技能组接待；留空则所有坐席可接。', 'Who takes it; left empty, any agent may.'] },
  skills: {
    label: ['需要的技能', 'Skills needed'],
    kind: 'skills',
    rare: true,
    help: ['只分配给具备这些技能、且熟练程度达到要求的坐席。', 'It goes only to agents who have all of them, at least this well.'],
    item: { label: ['技能', 'Skill'], fields: { skill: { label: ['技能', 'Skill'] }, level: { label: ['熟练程度', 'How well'] } } },
  },
  priority: { label: ['优先级', 'Priority'], rare: true, help: ['0 为普通，最高 10，数字越大越先接待；排队越久也会越靠前。', '0 is normal and 10 the most; larger goes first, and waiting raises it.'] },
  priorityRules: {
    label: ['优先级规则', 'Priority rules'],
    kind: 'priority-rules',
    rare: true,
    help: ['从上到下，第一条成立的规则决定优先级；都不成立则用上面的优先级。', 'From top to bottom, the first that holds tells the priority; where none does, the one above counts.'],
    item: {
      label: ['规则', 'Rule'],
      fields: {
        when: { label: ['条件', 'When'], kind: 'expression', holds: 'boolean', help: ['例如 contact.vip > 0。', 'As in contact.vip > 0.'] },
        priority: { label: ['优先级', 'Priority'] },
      },
    },
  },
  note: { label: ['给坐席的说明', 'Note to the agent'], template: true, help: ['客户看不到，可使用 {{ 变量 }}。', 'Customers do not see it; {{ variable }} puts in a value.'] },
  waiting: { label: ['排队时对客户说', 'Said while waiting'], template: true, help: ['客户还会看到自己排在第几位、大约要等多久。', 'Customers also see their place in the queue and about how long it takes.'] },
  patienceMinutes: { label: ['最长排队时间（分钟）', 'Patience (minutes)'], kind: 'minutes', help: ['无人接待超过此时间后，从“无人接待”出口离开；留空则一直排队。', 'When nobody came for this long it leaves by “Nobody came”; left empty, it waits.'] },
  unanswered: { label: ['无人接待时对客户说', 'Said when nobody came'], template: true, only: { with: 'patienceMinutes' }, help: ['排队超过最长时间、从“无人接待”出口离开前说。', 'Said when patience has run out, before it leaves by “Nobody came”.'] },
  hours: {
    label: ['只在服务时间内转人工', 'Only during opening hours'],
    kind: 'opening-hours',
    help: ['其他时间不排队，直接从“暂无人工”出口离开。', 'At any other time nobody queues; it leaves by “No one available”.'],
    fields: {
      timeZone: { label: ['时区', 'Time zone'], kind: 'time-zone', help: ['以上时间按此时区计算。', 'Where the clocks show these times.'] },
      weekly: {
        label: ['每周时间', 'Weekly hours'],
        help: ['结束时间不晚于开始时间的，表示到次日。', 'A time that ends no later than it begins goes on into the next day.'],
        item: { label: ['时段', 'Shift'], fields: { days: { label: ['星期', 'Days'], item: { label: ['星期', 'Day'], options: days } }, from, to } },
      },
      holidays: { label: ['放假', 'Holidays'], item: { label: ['放假日', 'Holiday'] }, help: ['这些日子不按每周时间服务。', 'On these days the weekly hours do not count.'] },
      extraDays: { label: ['调休上班', 'Extra working days'], item: { label: ['上班日', 'Working day'], fields: { day: { label: ['日期', 'Day'] }, from, to } }, help: ['每周时间之外另外服务的日子，例如调休上班的周六。', 'Days worked besides the weekly hours, such as a Saturday that makes up for a holiday.'] },
    },
  },
  closed: { label: ['非服务时间对客户说', 'Said outside opening hours'], template: true, only: { with: 'hours' }, help: ['可以告诉客户何时再来，或请客户留言。', 'It may say when to come back, or ask for a message.'] },
  whenNobody: {
    label: ['没有坐席在线时', 'When no agent is online'],
    options: { wait: ['照常排队', 'Wait in the queue'], leave: ['不排队', 'Do not wait'] },
    help: ['选“不排队”时，若没有能接待的坐席在线，从“暂无人工”出口离开。', 'With “Do not wait” it leaves by “No one available” where nobody who could take it is online.'],
  },
  nobody: { label: ['没有坐席在线时对客户说', 'Said when no agent is online'], template: true, only: { with: 'whenNobody', to: 'leave' }, help: ['从“暂无人工”出口离开前说。', 'Said before it leaves by “No one available”.'] },
  abandonMinutes: { label: ['客户离开多久算放弃排队（分钟）', 'Place given up after (minutes)'], kind: 'minutes', rare: true, help: ['排队时客户关闭页面超过此时间，就不再占用队列；留空则一直保留。', 'A customer in the queue whose page has been closed for this long gives up the place; left empty, they keep it.'] },
};
