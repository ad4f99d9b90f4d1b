import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureDefinition, ServiceFigureValue } from '../../../server/contract.ts';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { SortableHead } from '../table/SortableHead.tsx';
import { sortRows } from '../table/sortRows.ts';
import { useSorting } from '../table/useSorting.ts';
import type { Definitions } from './definitionsOf.ts';
import { Explained } from './Explained.tsx';
import { headOf } from './headOf.ts';
import { serviceAgentsQuery } from './serviceQueries.ts';
import type { ServiceSearch } from './serviceSearch.ts';
import { showUnit } from './showUnit.ts';
import { TableFiles } from './TableFiles.tsx';
import classes from './Tables.module.css';

interface Props {
  definitions: Definitions;
  query: string;
  search: ServiceSearch;
  change: (next: Partial<ServiceSearch>) => void;
}

/** Each agent's figures, to be sorted by any of them and taken away as files. */
export function AgentsTable({ definitions, query, search: { sort }, change }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const { data } = useQuery(serviceAgentsQuery(query));
  const sorting = useSorting(sort, (next) => change({ sort: next }), '-agentConversations');
  const columns = [...definitions.values()].filter(({ of }) => of === 'agents').toSorted((one, other) => Number(one.kind === 'duration') - Number(other.kind === 'duration'));
  const by = columns.find(({ key }) => key === sorting.key)?.key;
  const locale = languageTag[language];
  const named = sortRows(data?.agents ?? [], ({ name }) => name, { down: by === undefined && sorting.down }, locale);
  const agents = by === undefined ? named : sortRows(named, ({ figures }) => headOf(figures[by]), sorting, locale);
  if (data === undefined) return null;
  if (agents.length === 0) return <EmptyChart title={t('agents.none')} text={t('noneHint')} />;

  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <h3>{t('agents.title')}</h3>
        <TableFiles title={t('agents.title')} table="agents" query={query} />
      </div>
      <div className={`${classes.scroll} ${classes.limited}`} tabIndex={0} role="region" aria-label={t('agents.title')}>
        <table className={`${classes.table} ${classes.agents}`} aria-label={t('agents.title')}>
          <thead>
            <tr>
              <SortableHead column="name" title={t('agents.name')} sorting={sorting} />
              {columns.map((figure) => <SortableHead key={figure.key} column={figure.key} title={figure.title[language]} numeric sorting={sorting}><Explained figure={figure} /></SortableHead>)}
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
