import type { ServiceAgents, ServiceFigureDefinition, ServiceFigureValue } from '../../../server/contract.ts';
import type { ChartTable } from '../../charts/ChartTable.ts';

type Agent = ServiceAgents['agents'][number];

interface Words {
  readonly name: string;
  readonly seconds: (title: string) => string;
  readonly median: (title: string) => string;
  readonly p90: (title: string) => string;
  readonly count: (title: string) => string;
  readonly share: (title: string) => string;
  readonly title: (figure: ServiceFigureDefinition) => string;
}

/** The agents' figures as a file has them: every number in a column of its own, times in seconds. */
export function agentColumns(agents: readonly Agent[], figures: readonly ServiceFigureDefinition[], words: Words): ChartTable {
  const parts = figures.flatMap((figure) => partsOf(figure, words));
  return {
    columns: [{ key: 'name', title: words.name }, ...parts.map(({ title }, at) => ({ key: `c${at}`, title, numeric: true }))],
    rows: agents.map(({ name, figures: of }) => ({ name, ...Object.fromEntries(parts.map(({ key, read }, at) => [`c${at}`, read(of[key])])) })),
  };
}

interface Part {
  readonly key: ServiceFigureDefinition['key'];
  readonly title: string;
  readonly read: (value: ServiceFigureValue | undefined) => number | null;
}

function partsOf(figure: ServiceFigureDefinition, words: Words): Part[] {
  const { key, kind } = figure;
  const title = words.title(figure);
  const seconds = (milliseconds: number | null): number | null => (milliseconds === null ? null : Math.round(milliseconds) / 1_000);
  switch (kind) {
    case 'count':
      return [{ key, title, read: (value) => (value?.kind === 'count' ? value.count : null) }];
    case 'share':
      return [{ key, title, read: (value) => (value?.kind === 'share' ? value.share : null) }, { key, title: words.count(title), read: (value) => (value?.kind === 'share' ? value.of : null) }];
    case 'distribution':
      return [
        { key, title: words.seconds(title), read: (value) => (value?.kind === 'distribution' ? seconds(value.mean) : null) },
        { key, title: words.median(title), read: (value) => (value?.kind === 'distribution' ? seconds(value.median) : null) },
        { key, title: words.p90(title), read: (value) => (value?.kind === 'distribution' ? seconds(value.p90) : null) },
        { key, title: words.count(title), read: (value) => (value?.kind === 'distribution' ? value.count : null) },
      ];
    case 'duration':
      return [{ key, title: words.seconds(title), read: (value) => (value?.kind === 'duration' ? seconds(value.milliseconds) : null) }, { key, title: words.share(title), read: (value) => (value?.kind === 'duration' ? value.share : null) }];
    case 'split':
      return [];
  }
}
