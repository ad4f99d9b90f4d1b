import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureDefinition, ServiceFigureValue } from '../../../server/contract.ts';
import { csvOf } from '../../charts/csvOf.ts';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { saveFile } from '../../charts/saveFile.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { agentColumns } from './agentColumns.ts';
import type { Definitions } from './definitionsOf.ts';
import { Explained } from './Explained.tsx';
import { headOf } from './headOf.ts';
import { serviceAgentsQuery } from './serviceQueries.ts';
import type { ServiceSearch } from './serviceSearch.ts';
import { showUnit } from './showUnit.ts';
import classes from './Tables.module.css';

interface Props {
  definitions: Definitions;
  query: string;
  search: ServiceSearch;
  change: (next: Partial<ServiceSearch>) => void;
}

/** Each agent's figures, to be sorted by any of them and taken away as a file. */
export function AgentsTable({ definitions, query, search: { sort = '-agentConversations' }, change }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const { data } = useQuery(serviceAgentsQuery(query));
  const columns = [...definitions.values()].filter(({ of }) => of === 'agents').toSorted((one, other) => Number(one.kind === 'duration') - Number(other.kind === 'duration'));
  const [sorted, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1];
  const by = columns.find(({ key }) => key === sorted)?.key;
  const agents = (data?.agents ?? []).toSorted((one, other) => sign * compare(by && headOf(one.figures[by]), by && headOf(other.figures[by]), sign) || sign * one.name.localeCompare(other.name, language));
  if (data === undefined) return null;
  if (agents.length === 0) return <EmptyChart title={t('agents.none')} text={t('noneHint')} />;

  const download = (): void => {
    const words = {
      name: t('agents.name'),
      title: ({ title }: ServiceFigureDefinition) => title[language],
      seconds: (title: string) => t('agents.csvSeconds', { title }),
      median: (title: string) => t('agents.csvMedian', { title }),
      p90: (title: string) => t('agents.csvP90', { title }),
      count: (title: string) => t('agents.csvCount', { title }),
      share: (title: string) => t('agents.csvShare', { title }),
    };
    saveFile(`${t('agents.title')}.csv`, new Blob([csvOf(agentColumns(agents, columns, words))], { type: 'text/csv;charset=utf-8' }));
  };

  /** A column's head: its name sorts, and beside it stands how it is worked out. */
  const head = (key: string, title: string) => {
    const is = sorted === key ? (sign < 0 ? 'descending' : 'ascending') : 'none';
    const Icon = is === 'none' ? IconArrowsSort : is === 'descending' ? IconArrowDown : IconArrowUp;
    // Numbers are looked at from the largest, names from A.
    const next = is === 'none' ? (key === 'name' ? key : `-${key}`) : is === 'descending' ? key : `-${key}`;
    return { is, button: <UnstyledButton className={classes.sort} aria-label={t('agents.sort', { title })} onClick={() => change({ sort: next === '-agentConversations' ? undefined : next })}><Icon size={13} aria-hidden /></UnstyledButton> } as const;
  };
  const name = head('name', t('agents.name'));

  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <h3>{t('agents.title')}</h3>
        <Tooltip label={t('agents.csv')}><ActionIcon aria-label={t('agents.csv')} onClick={download}><IconDownload size={18} aria-hidden /></ActionIcon></Tooltip>
      </div>
      <div className={`${classes.scroll} ${classes.limited}`} tabIndex={0} role="region" aria-label={t('agents.title')}>
        <table className={`${classes.table} ${classes.agents}`} aria-label={t('agents.title')}>
          <thead>
            <tr>
              <th scope="col" aria-sort={name.is}><span className={classes.column}>{t('agents.name')}{name.button}</span></th>
              {columns.map((figure) => {
                const { is, button } = head(figure.key, figure.title[language]);
                return <th key={figure.key} scope="col" data-numeric aria-sort={is}><span className={classes.column}><Explained figure={figure} />{button}</span></th>;
              })}
            </tr>
          </thead>
          <tbody>
            {agents.map(({ id, name: called, teams, figures }) => (
              <tr key={id}>
                <th scope="row"><UnstyledButton className={classes.who} aria-label={t('agents.pick', { name: called })} onClick={() => change({ agent: id })}>{called}</UnstyledButton>{teams.length > 0 && <span className={classes.more}>{teams.join(language === 'zh' ? '、' : ', ')}</span>}</th>
                {columns.map(({ key, unit }) => <td key={key} data-numeric>{showUnit(unit, headOf(figures[key]), language)}<More value={figures[key]} unit={unit} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What goes with a figure: its spread, of how many it is, its share. */
function More({ value, unit }: { value: ServiceFigureValue | undefined; unit: ServiceFigureDefinition['unit'] }) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  if (value?.kind === 'distribution' && value.count > 0) return (['median', 'p90'] as const).map((each) => <span key={each} className={classes.more}>{t(`agents.${each}`, { value: showUnit(unit, value[each], language) })}</span>);
  if (value?.kind === 'share' && value.of > 0) return <span className={classes.more}>{t('agents.of', { part: formatNumber(value.count, language), of: formatNumber(value.of, language) })}</span>;
  return value?.kind === 'duration' && value.share !== null ? <span className={classes.more}>{t('agents.share', { share: formatShare(value.share, language) })}</span> : null;
}

/** What has no value comes last, whichever way. */
function compare(one: number | null | undefined, other: number | null | undefined, sign: number): number {
  if (one === null || one === undefined) return other === null || other === undefined ? 0 : sign;
  return other === null || other === undefined ? -sign : one - other;
}
