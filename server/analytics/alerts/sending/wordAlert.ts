import { alertFigures, type Alert, type AlertFigure, type AlertReading, type AlertScope } from '../../../contract.ts';

export interface WordedAlert {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What flows are called; ids are all that an alert holds. */
export type FlowName = (id: string) => string;

/**
 * An alert in words, in the language of its rule: what changed, what is usual, since when. The title says it all, for lists
 * of mails.
 *
 * @example wordAlert(alert, 'begun', (id) => id).title // 'Too many hand-offs: hand-off rate is 42% (shop)'
 */
export function wordAlert(alert: Alert, kind: 'begun' | 'reminder' | 'ended', flowName: FlowName): WordedAlert {
  const { rule, figure, scope, condition, begunAt, endedAt, endedAs, worst, latest } = alert;
  const [zh, at] = [rule.language === 'zh', rule.language === 'zh' ? 0 : 1];
  const name = alertFigures[figure].title[at];
  const say = (reading: AlertReading): string => amount(figure, reading, zh);
  const where = placeOf(scope, zh, flowName);
  const time = (iso: string): string => `${new Intl.DateTimeFormat('sv-SE', { timeZone: rule.zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso))} (${rule.zone})`;
  const minutes = latest.minutes;
  const now = zh ? `最近 ${minutes} 分钟${name}为 ${say(latest)}${outOf(figure, latest, zh)}。` : `${name} in the last ${minutes} minutes: ${say(latest)}${outOf(figure, latest, zh)}.`;
  const usual = usualLine(alert, zh, (value) => amount(figure, { value }, zh));
  const since = zh ? `开始于 ${time(begunAt)}。` : `Since ${time(begunAt)}.`;
  const scopeLine = where === '' ? [] : [zh ? `范围：${where}。` : `Of: ${where}.`];
  const short = where === '' ? '' : zh ? `（${where}）` : ` (${where})`;
  if (kind !== 'ended' || endedAt === null) {
    const again = kind === 'reminder' ? (zh ? '仍在持续：' : 'Still: ') : '';
    const title = zh ? `${again}${rule.name}：${name} ${say(latest)}${short}` : `${again}${rule.name}: ${name} ${say(latest)}${short}`;
    return { title, lines: [now, ...usual, since, ...scopeLine] };
  }
  const [from, to] = [time(begunAt), time(endedAt)];
  const most = condition.direction === 'below' ? (zh ? '最低' : 'The least was') : zh ? '最高' : 'The most was';
  const why = { over: zh ? '已恢复正常' : 'It is over', 'rule-changed': zh ? '规则已修改，监测重新开始' : 'The rule was changed and watches anew', 'rule-removed': zh ? '规则已删除' : 'The rule was removed' }[endedAs ?? 'over'];
  const extreme = condition.direction === 'either' ? (zh ? `偏离最大时为 ${say(worst)}` : `Furthest off it was ${say(worst)}`) : zh ? `${most} ${say(worst)}` : `${most} ${say(worst)}`;
  return {
    title: zh ? `${why}：${rule.name}${short}` : `${why}: ${rule.name}${short}`,
    lines: [zh ? `从 ${from} 到 ${to}。${extreme}。` : `From ${from} to ${to}. ${extreme}.`, now, ...scopeLine],
  };
}

function usualLine({ condition, latest }: Alert, zh: boolean, say: (value: number) => string): string[] {
  if (condition.kind === 'line') {
    const beyond = zh ? { above: '高于', below: '低于' } : { above: 'above', below: 'below' };
    return [zh ? `设定的界限：${beyond[condition.direction]} ${say(condition.at)}。` : `The line that was set: ${beyond[condition.direction]} ${say(condition.at)}.`];
  }
  const { usual } = latest;
  if (usual === null) return [];
  const { low, middle, high, weeks } = usual;
  return [zh ? `前 ${weeks} 周同一时段通常为 ${say(middle)}，正常范围 ${say(low)} 至 ${say(high)}。` : `Usual at this hour of the week: ${say(middle)}, from ${say(low)} to ${say(high)} (${weeks} weeks).`];
}

function placeOf({ flow, channel, team, base, topic, node }: AlertScope, zh: boolean, flowName: FlowName): string {
  const parts: (string | null)[] = [
    flow === undefined ? null : `${zh ? '流程 ' : 'flow '}${flowName(flow)}`,
    node === undefined ? null : node === '' ? (zh ? '流程之外的人工兜底' : 'the person behind it') : `${zh ? '节点 ' : 'node '}${node}`,
    channel === undefined ? null : `${zh ? '渠道 ' : 'channel '}${channel}`,
    team === undefined ? null : `${zh ? '技能组 ' : 'team '}${team}`,
    base === undefined ? null : `${zh ? '知识库 ' : 'knowledge base '}${base}`,
    topic === undefined ? null : `${zh ? '分类 ' : 'category '}${topic}`,
  ];
  return parts.flatMap((each) => each ?? []).join(zh ? '，' : ', ');
}

function outOf(figure: AlertFigure, { count, of }: AlertReading, zh: boolean): string {
  if (alertFigures[figure].unit !== 'share' || of === 0) return '';
  return zh ? `（${of} 中 ${count}）` : ` (${count} of ${of})`;
}

function amount(figure: AlertFigure, { value }: Pick<AlertReading, 'value'>, zh: boolean): string {
  if (value === null) return '–';
  const { unit } = alertFigures[figure];
  if (unit === 'share') return `${Math.round(value * 1_000) / 10}%`;
  if (unit === 'count') return String(Math.round(value * 10) / 10);
  const [minutes, seconds] = [Math.floor(Math.round(value) / 60), Math.round(value) % 60];
  if (minutes === 0) return zh ? `${seconds} 秒` : `${seconds} s`;
  return zh ? `${minutes} 分 ${seconds} 秒` : `${minutes} min ${seconds} s`;
}
