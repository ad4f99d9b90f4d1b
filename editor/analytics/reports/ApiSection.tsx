import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toQuery } from '../filter/toQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import { Section } from './Section.tsx';
import classes from './Reports.module.css';

/** How to read the same figures by a program. */
export function ApiSection() {
  const { t } = useTranslation('reports');
  const { filter } = useFilter();
  return (
    <Section title={t('api.title')} text={t('api.text')}>
      <div>
        <p className={classes.quiet}>{t('api.address')}</p>
        <code className={classes.address}>{`${location.origin}/api/analytics/service/figures?${toQuery(filter)}`}</code>
      </div>
      <Anchor size="sm" href="/api/docs#tag/analytics" target="_blank" rel="noopener" underline="always">{t('api.docs')}</Anchor>
    </Section>
  );
}
