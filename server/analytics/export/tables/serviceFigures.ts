import type { ServiceFigureDefinition, ServiceFigures, ServiceFigureValue } from '../../../contract.ts';
import { readServiceFigures } from '../../service/readings/readServiceFigures.ts';
import { definitionOf } from '../../service/registry/definitionOf.ts';
import type { Pair } from '../columnOf.ts';
import type { TableAsked } from '../exportTable.ts';
import { filled, wholeTable, type FilledColumn } from '../wholeTable.ts';
import type { Database } from '../../../db/open.ts';

type Figure = ServiceFigures['figures'][number];
type Measured = Partial<Record<'count' | 'of' | 'share' | 'low' | 'high' | 'mean' | 'median' | 'p90', number | null>>;

interface Row {
  readonly figure: string;
  readonly name: string;
  readonly part: string | null;
  readonly partName: string | null;
  readonly unit: string;
  readonly now: Measured;
  readonly before: Measured;
  readonly change: Figure['change'];
}

const secondMs = 1_000;
const measures: readonly (readonly [key: keyof Measured, kind: 'integer' | 'number', title: Pair, about: Pair])[] = [
  ['count', 'integer', ['数量', 'Count'], ['次数，或占比的分子。', 'How many, or what a share counts.']],
  ['of', 'integer', ['分母', 'Of'], ['占比的分母。', 'What a share is of.']],
  ['share', 'number', ['占比', 'Share'], ['数量 ÷ 分母。', 'Count / of.']],
  ['low', 'number', ['占比下限', 'Share, low'], ['95 % Wilson 区间下限。', 'The lower end of the 95 % Wilson interval.']],
  ['high', 'number', ['占比上限', 'Share, high'], ['95 % Wilson 区间上限。', 'The upper end of the 95 % Wilson interval.']],
  ['mean', 'number', ['平均', 'Mean'], ['时长以秒计。', 'Times in seconds.']],
  ['median', 'number', ['中位数', 'Median'], ['时长以秒计。', 'Times in seconds.']],
  ['p90', 'number', ['第 90 百分位', 'p90'], ['时长以秒计。', 'The 90th percentile, times in seconds.']],
];

export const serviceFigures = wholeTable<Row>({
  title: ['全部服务指标', 'All service figures'],
  about: ['每个指标一行，分项另成一行；与对比时段并列。', 'A row for every figure, and for every part of one that divides, beside the period that it is compared with.'],
  takes: ['staff', 'within', 'before'],
  rows: readRows,
  columns: [
    filled('figure', 'text', ['指标标识', 'Figure'], ['固定不变。', 'Stays the same from release to release.'], (row) => row.figure),
    filled('figure_name', 'text', ['指标', 'Figure’s name'], ['计算方法见接口 /api/analytics/service。', 'Formulas are told by /api/analytics/service.'], (row) => row.name),
    filled('part', 'text', ['分项标识', 'Part'], ['空为整个指标。', 'Empty is the figure as a whole.'], (row) => row.part),
    filled('part_name', 'text', ['分项', 'Part’s name'], ['分项的名称。', 'What the part is called.'], (row) => row.partName),
    filled('unit', 'text', ['单位', 'Unit'], ['conversations 会话、ratings 评价、seconds 秒、share 占比、mood 情绪（0 最负面，1 最正面）。', '`conversations`, `ratings`, `seconds`, `share`, or `mood`, 0 most negative to 1.'], (row) => row.unit),
    ...measuredColumns('now', '', ['', '']),
    ...measuredColumns('before', 'before_', ['对比时段：', 'Before: ']),
    filled('difference', 'number', ['变化', 'Difference'], ['本期减对比时段；数量为比例，时长以秒计。空为无法比较。', 'After less before: of counts in parts of what was before, of times in seconds. Empty where they cannot be compared.'], (row) => row.change?.difference ?? null),
    filled('difference_low', 'number', ['变化下限', 'Difference, low'], ['95 % 区间下限。', 'The lower end of the 95 % interval.'], (row) => row.change?.low ?? null),
    filled('difference_high', 'number', ['变化上限', 'Difference, high'], ['95 % 区间上限。', 'The upper end of the 95 % interval.'], (row) => row.change?.high ?? null),
    filled('significant', 'boolean', ['超出偶然', 'More than chance'], ['变化是否超出偶然波动。', 'Whether the difference is more than chance.'], (row) => row.change?.significant ?? null),
  ],
});

function measuredColumns(side: 'now' | 'before', prefix: string, [zh, en]: Pair): FilledColumn<Row>[] {
  return measures.map(([key, kind, title, about]) => filled(`${prefix}${key}`, kind, [`${zh}${title[0]}`, `${en}${title[1]}`], about, (row) => row[side][key] ?? null));
}

function readRows(database: Database, { language, ...asked }: TableAsked): Row[] {
  return readServiceFigures(database, asked).figures.flatMap((figure) => {
    const definition = definitionOf(figure.key);
    const scale = definition.unit === 'milliseconds' ? secondMs : 1;
    const whole: Row = {
      figure: figure.key, name: definition.title[language], part: null, partName: null, unit: scale === secondMs ? 'seconds' : definition.unit,
      now: measured(figure.value, scale), before: measured(figure.before, scale), change: scaled(figure.change, scale),
    };
    return [whole, ...partsOf(figure, definition, whole, language)];
  });
}

function partsOf({ value, before }: Figure, { parts }: ServiceFigureDefinition, whole: Row, language: 'zh' | 'en'): Row[] {
  if (value.kind !== 'split') return [];
  const earlier = new Map(before.kind === 'split' ? before.parts.map((part) => [part.key, part]) : []);
  return value.parts.map(({ key, ...part }) => ({ ...whole, part: key, partName: parts.find((each) => each.key === key)?.title[language] ?? key, now: part, before: earlier.get(key) ?? {}, change: null }));
}

function measured(value: ServiceFigureValue, scale: number): Measured {
  switch (value.kind) {
    case 'count':
      return { count: value.count };
    case 'share':
      return value;
    case 'distribution': {
      const of = (each: number | null): number | null => (each === null ? null : each / scale);
      return { count: value.count, mean: of(value.mean), median: of(value.median), p90: of(value.p90) };
    }
    case 'split':
      return { of: value.of };
    case 'duration':
      return { share: value.share };
  }
}

function scaled(change: Figure['change'], scale: number): Figure['change'] {
  if (change === null || scale === 1) return change;
  const of = (each: number | null): number | null => (each === null ? null : each / scale);
  return { ...change, difference: change.difference / scale, low: of(change.low), high: of(change.high) };
}
