import { useTranslation } from 'react-i18next';
import type { ServiceFigureKey, ServiceFigures, ServiceSeries } from '../../../server/contract.ts';
import { FigureCard } from '../../charts/FigureCard.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Definitions } from './definitionsOf.ts';
import { useSoFar } from '../filter/useSoFar.ts';
import { headOf } from './headOf.ts';
import { showUnit } from './showUnit.ts';
import { Sparkline } from './Sparkline.tsx';
import { useChangeText } from './useChangeText.ts';
import classes from './ServicePage.module.css';

/** What is wanted at first sight. */
export const mainFigures = ['conversations', 'botOnlyResolution', 'handoffRate', 'queueTime', 'serviceLevel', 'firstResponseTime', 'satisfaction', 'firstContactResolution'] as const satisfies readonly ServiceFigureKey[];

interface Props {
  definitions: Definitions;
  figures: ServiceFigures['figures'];
  days: ServiceSeries['groups'];
}

/** The most important figures, with how they have changed and their course. */
export function FigureCards({ definitions, figures, days }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const { of: changeOf } = useChangeText();
  const last = days.at(-1);
  const soFar = useSoFar(last && { from: last.key }) !== undefined;
  return (
    <section className={classes.cards} aria-label={t('main')}>
      {mainFigures.map((key) => {
        const [definition, figure] = [definitions.get(key), figures.find((each) => each.key === key)];
        if (definition === undefined || figure === undefined) return null;
        const { value, change } = figure;
        const { unit } = definition;
        return (
          <FigureCard
            key={key}
            label={definition.title[language]}
            value={showUnit(unit, headOf(value), language)}
            explain={{ text: definition.formula[language] }}
            count={value.kind === 'share' ? value.of : value.kind === 'distribution' ? value.count : undefined}
            spread={value.kind === 'distribution' && value.count > 0 ? { median: showUnit(unit, value.median, language), p90: showUnit(unit, value.p90, language) } : undefined}
            change={change === null ? undefined : changeOf(definition, change)}
          >
            <Sparkline values={days.map(({ figures: of }) => headOf(of[key]))} soFar={soFar} />
          </FigureCard>
        );
      })}
    </section>
  );
}
