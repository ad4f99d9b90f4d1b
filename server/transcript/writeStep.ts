import type { BilingualText } from '../../engine/sdk/localizedText.ts';
import type { Step } from './transcript.ts';

/** A step of a transcript as one line to read. Line breaks within a text show as ⏎. */
export function writeStep(step: Step, language: keyof BilingualText): string {
  const zh = language === 'zh';
  const line = (who: string, what: string): string => `${who}${zh ? '：' : ': '}${what.replaceAll('\n', ' ⏎ ')}`;
  if ('bot' in step) return line(zh ? '机器人' : 'bot', `${step.bot}${step.choices ? `  [${step.choices.join(' | ')}]` : ''}`);
  if ('customer' in step) return line(zh ? '客户' : 'customer', step.customer);
  if ('picks' in step) return line(zh ? '客户选择' : 'customer picks', step.picks);
  if ('silence' in step) return line(zh ? '沉默' : 'silence', step.silence);
  if ('asksForPerson' in step) return zh ? '客户点「转人工」' : 'customer asks for a person';
  if ('customerLeaves' in step) return zh ? '客户离开' : 'customer leaves';
  if ('agent' in step) return line(zh ? '坐席' : 'agent', `${zh ? deeds[step.agent] : step.agent}${step.name ? ` (${step.name})` : ''}`);
  if ('agentSays' in step) return line(step.name ?? (zh ? '坐席' : 'agent'), step.agentSays);
  if ('forces' in step) return line(zh ? '指定结果' : 'forced', `${step.forces} → ${step.outcome}`);
  if ('fault' in step) return line(zh ? '出错' : 'fault', `${step.fault}${step.node ? ` @ ${step.node}` : ''}`);
  if ('refused' in step) return line(zh ? '未能执行' : 'refused', step.refused);
  const { status, priority, team, note, reason } = step;
  const more = [priority === undefined ? '' : `${zh ? '优先级' : 'priority'} ${priority}`, team ?? '', note ?? '', reason ?? ''].filter((each) => each !== '');
  return line(zh ? '状态' : 'status', [zh ? statuses[status] : status, ...more].join(zh ? '，' : ', '));
}

const deeds = { accepts: '接入', requeues: '退回队列', resolves: '已解决', returns: '交还机器人', absent: '无人在线' } as const;
const statuses = { bot: '机器人接待', queued: '排队等待人工', agent: '人工接待', closed: '已结束' } as const;
