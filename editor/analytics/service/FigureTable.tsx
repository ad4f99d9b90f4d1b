import { useTranslation } from 'react-i18next';
import type { ServiceFigures, ServiceFigureValue } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Definitions } from './definitionsOf.ts';
import { Explained } from './Explained.tsx';
import { headOf } from './headOf.ts';
import { showUnit } from './showUnit.ts';
import { spreadOf } from './spreadOf.ts';
import { useChangeText } from './useChangeText.ts';
import classes from './Tables.module.css';

/** Every figure of conversations with its spread, the period before and the change. */
export function FigureTable({ definitions, figures }: { definitions: Definitions; figures: ServiceFigures['figures'] }) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const changes = useChangeText();
  return (
    <div className={classes.card}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('section.all')}>
        <table className={classes.table} aria-label={t('section.all')}>
          <thead><tr><th scope="col">{t('figure')}</th>{(['value', 'median', 'p90', 'count', 'before', 'changed'] as const).map((each) => <th key={each} scope="col" data-numeric>{t(each)}</th>)}</tr></thead>
          <tbody>
            {figures.map(({ key, value, before, change }) => {
              const definition = definitions.get(key);
              if (definition === undefined) return null;
              const { unit } = definition;
              const told = change === null ? null : changes.of(definition, change);
              return (
                <tr key={key}>
                  <th scope="row"><Explained figure={definition} /></th>
                  <td data-numeric>{showUnit(value.kind === 'split' ? 'ratings' : unit, headOf(value), language)}</td>
                  <td data-numeric>{showUnit(unit, spreadOf(value, 'median'), language)}</td>
                  <td data-numeric>{showUnit(unit, spreadOf(value, 'p90'), language)}</td>
                  <td data-numeric>{formatNumber(countOf(value), language)}</td>
                  <td data-numeric>{showUnit(before.kind === 'split' ? 'ratings' : unit, headOf(before), language)}{before.kind === 'distribution' && before.count > 0 && (['median', 'p90'] as const).map((each) => <span key={each} className={classes.more}>{t(`agents.${each}`, { value: showUnit(unit, before[each], language) })}</span>)}</td>
                  <td data-numeric data-mood={told?.mood} data-quiet={change?.significant === false || undefined} title={change === null || change.low === null || change.high === null ? undefined : t('interval', { low: changes.difference(definition, change.low), high: changes.difference(definition, change.high) })}>
                    {change === null ? '–' : changes.difference(definition, change.difference)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Of how many it is. */
function countOf(value: ServiceFigureValue): number | null {
  if (value.kind === 'distribution') return value.count;
  return value.kind === 'share' ? value.of : null;
}
