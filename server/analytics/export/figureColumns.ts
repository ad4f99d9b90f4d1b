import type { ServiceFigureDefinition, ServiceFigureValue, TableColumn } from '../../contract.ts';
import type { Pair } from './columnOf.ts';
import type { Cell } from './exportTable.ts';
import { filled, type FilledColumn } from './wholeTable.ts';

/** A row of figures of service. */
export interface FigureRow {
  readonly figures: Readonly<Partial<Record<ServiceFigureDefinition['key'], ServiceFigureValue>>>;
}

interface Piece {
  readonly name: string;
  readonly kind: TableColumn['kind'];
  readonly title: Pair;
  readonly from: (value: ServiceFigureValue) => Cell;
}

const secondMs = 1_000;
const means = [['mean', ['：平均', ': mean']], ['median', ['：中位数', ': median']], ['p90', ['：P90', ': p90']]] as const;

/**
 * The columns that a figure takes: a count one; a share its parts; a distribution its number, mean, median and 90th
 * percentile, times in seconds; a split the count of each part. Each is explained by the figure's formula.
 */
export function figureColumns<R extends FigureRow>({ key, title, formula, kind, unit, parts }: ServiceFigureDefinition): FilledColumn<R>[] {
  const name = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const pieces = piecesOf(kind, unit === 'milliseconds', parts);
  return pieces.map((piece) =>
    filled<R>(`${name}${piece.name}`, piece.kind, [`${title.zh}${piece.title[0]}`, `${title.en}${piece.title[1]}`], [formula.zh, formula.en], ({ figures }) => {
      const value = figures[key];
      return value === undefined ? null : piece.from(value);
    }),
  );
}

function piecesOf(kind: ServiceFigureDefinition['kind'], times: boolean, parts: ServiceFigureDefinition['parts']): Piece[] {
  const count = (value: ServiceFigureValue): Cell => ('count' in value ? value.count : null);
  switch (kind) {
    case 'count':
      return [{ name: '', kind: 'integer', title: ['', ''], from: count }];
    case 'share':
      return [
        { name: '', kind: 'number', title: ['', ''], from: (value) => ('share' in value ? value.share : null) },
        { name: '_count', kind: 'integer', title: ['：分子', ': count'], from: count },
        { name: '_of', kind: 'integer', title: ['：分母', ': of'], from: (value) => ('of' in value ? value.of : null) },
      ];
    case 'distribution':
      return [
        { name: '_n', kind: 'integer', title: ['：次数', ': number'], from: count },
        ...means.map(([mean, title]): Piece => ({ name: `_${mean}${times ? '_seconds' : ''}`, kind: 'number', title, from: (value) => ('mean' in value ? scaled(value[mean], times) : null) })),
      ];
    case 'split':
      return parts.map((part) => ({
        name: `_${part.key.replaceAll('-', '_')}`,
        kind: 'integer',
        title: [`：${part.title.zh}`, `: ${part.title.en}`],
        from: (value) => ('parts' in value ? (value.parts.find(({ key }) => key === part.key)?.count ?? 0) : null),
      }));
    case 'duration':
      return [
        { name: '_seconds', kind: 'number', title: ['：秒', ': seconds'], from: (value) => ('milliseconds' in value ? value.milliseconds / secondMs : null) },
        { name: '_share', kind: 'number', title: ['：占比', ': share'], from: (value) => ('milliseconds' in value ? value.share : null) },
      ];
  }
}

function scaled(value: number | null, times: boolean): number | null {
  return value === null || !times ? value : value / secondMs;
}
