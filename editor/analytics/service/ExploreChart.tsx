import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceFigureKey, serviceGrouping } from '../../app/contract.ts';
import type { ServiceChoices, ServiceFigureDefinition, ServiceFigureValue } from '../../../server/contract.ts';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useSoFar } from '../filter/useSoFar.ts';
import type { Definitions } from './definitionsOf.ts';
import { ExploreLines } from './ExploreLines.tsx';
import { ExploreSplit } from './ExploreSplit.tsx';
import { Section } from './Section.tsx';
import type { ServiceSearch } from './serviceSearch.ts';
import { serviceSeriesQuery } from './serviceQueries.ts';
import { useGroupName } from './useGroupName.ts';
import classes from './ServicePage.module.css';

interface Props {
  choices: ServiceChoices;
  definitions: Definitions;
  query: string;
  search: ServiceSearch;
  change: (next: Partial<ServiceSearch>) => void;
}

/** A group of a figure, with what it is called. */
export interface ExploredGroup {
  readonly name: string;
  readonly value: ServiceFigureValue | undefined;
}

const kinds = ['conversations', 'outcomes', 'agents'] as const satisfies readonly ServiceFigureDefinition['of'][];
const overTime = new Set(['day', 'hour']);

/** Any figure, grouped as one likes. */
export function ExploreChart({ choices, definitions, query, search, change }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const nameOf = useGroupName(choices.agents);
  const [key, by] = [search.figure ?? 'conversations', search.by ?? 'day'];
  const { data } = useQuery(serviceSeriesQuery(query, by, [key]));
  const definition = definitions.get(key);
  const last = by === 'day' ? data?.groups.at(-1) : undefined;
  const soFar = useSoFar(last && { from: last.key });
  const isFresh = data?.by === by && (data.untold.includes(key) || data.groups.some(({ figures }) => figures[key] !== undefined) || data.groups.length === 0);
  const groups = (isFresh ? data.groups : []).map(({ key: group, figures }): ExploredGroup => ({ name: nameOf(by, group), value: figures[key] }));
  const own = definition?.title[language] ?? '';
  const named = definition?.of === 'agents' ? t('ofAgents', { figure: own }) : own;
  const grouped = language === 'zh' ? t(`by.${by}`) : t(`by.${by}`).toLowerCase();
  const shown = { title: t('byTitle', { figure: named, by: grouped }), groupTitle: t(`group.${by}`), groups, soFar };
  const choose = (
    <div className={classes.choose}>
      <NativeSelect
        size="xs" aria-label={t('figure')} value={key} data={kinds.map((kind) => ({ group: t(`kind.${kind}`), items: [...definitions.values()].filter(({ of }) => of === kind).map((each) => ({ value: each.key, label: each.title[language] })) }))}
        onChange={({ currentTarget: { value } }) => change({ figure: serviceFigureKey.options.find((each) => each === value) })}
      />
      <NativeSelect
        size="xs" aria-label={t('by.label')} value={by} data={serviceGrouping.options.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={({ currentTarget: { value } }) => change({ by: serviceGrouping.options.find((each) => each === value) })}
      />
    </div>
  );
  return (
    <Section of="volume" actions={choose}>
      <div className={isFresh ? undefined : classes.loading}>
        {definition && isFresh && (data.untold.includes(key) ? <EmptyChart title={t('untold.title', { figure: named, by: grouped })} text={t(definition.of === 'agents' ? 'untold.time' : 'untold.bot')} />
          : groups.length === 0 ? <EmptyChart title={t('none')} text={t('noneHint')} />
          : definition.kind === 'split' ? <ExploreSplit {...shown} definition={definition} />
          : <ExploreLines {...shown} overTime={overTime.has(by)} definition={definition} />)}
      </div>
      {definition?.of === 'agents' && by !== 'agent' && search.agent === undefined && <p className={classes.note}>{t('together')}</p>}
    </Section>
  );
}
