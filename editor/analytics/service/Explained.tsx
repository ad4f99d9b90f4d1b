import { ActionIcon, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureDefinition } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import classes from './Explained.module.css';

/** A figure's name, and how it is worked out on hover and focus. */
export function Explained({ figure: { title, formula } }: { figure: Pick<ServiceFigureDefinition, 'title' | 'formula'> }) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  return (
    <span className={classes.name}>
      {title[language]}
      <Tooltip label={formula[language]} multiline maw={340} events={{ hover: true, focus: true, touch: true }}>
        <ActionIcon size="sm" aria-label={t('explain', { label: title[language], text: formula[language] })}><IconInfoCircle size={15} aria-hidden /></ActionIcon>
      </Tooltip>
    </span>
  );
}
