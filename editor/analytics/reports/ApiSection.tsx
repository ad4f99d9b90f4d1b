import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../../app/StaffContext.ts';
import { CurlLine } from './CurlLine.tsx';
import { Section } from './Section.tsx';
import { TokensTable } from './TokensTable.tsx';
import classes from './Reports.module.css';

/** How to read the same figures by a program. */
export function ApiSection() {
  const { t } = useTranslation('reports');
  const { role } = useStaff();
  return (
    <Section title={t('api.title')} text={t('api.text')}>
      <div>
        <p className={classes.quiet}>{role === 'owner' ? t('api.line') : t('api.lineAsk')}</p>
        <CurlLine />
      </div>
      {role === 'owner' && <TokensTable />}
      <Anchor size="sm" href="/api/docs#tag/analytics" target="_blank" rel="noopener" underline="always">{t('api.docs')}</Anchor>
    </Section>
  );
}
