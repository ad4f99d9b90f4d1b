import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContextVariable } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

/** What the flow has collected; on request, all of its variables. */
export function VariablesSection({ variables }: { variables: readonly ContextVariable[] }) {
  const { t } = useTranslation('deskPanel');
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const collected = variables.filter(({ changed }) => changed);
  const shown = all ? variables : collected;
  const tell = (value: ContextVariable['value']): string => {
    if (typeof value === 'boolean') return t(value ? 'variables.yes' : 'variables.no');
    return (Array.isArray(value) ? value.join(t('variables.and')) : String(value)) || t('variables.empty');
  };
  return (
    <Section name="variables" count={collected.length}>
      {shown.length === 0 && <p className={classes.none}>{t('variables.none')}</p>}
      {shown.length > 0 && <dl className={classes.facts}>{shown.map(({ name, title, value }) => <div key={name}><dt title={name} dir="auto">{title[language]}</dt><dd dir="auto">{tell(value)}</dd></div>)}</dl>}
      {variables.length > collected.length && <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => setAll(!all)}>{all ? t('variables.fewer') : t('variables.all', { count: variables.length })}</Button>}
    </Section>
  );
}
