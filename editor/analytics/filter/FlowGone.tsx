import { Select } from '@mantine/core';
import { IconRouteOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useFilter } from './useFilter.ts';
import { useFlowChoices } from './useFlowChoices.ts';

/** Says that the flow of the address is not there, and lets another be chosen. */
export function FlowGone() {
  const { t } = useTranslation('analytics');
  const { set } = useFilter(true);
  const choices = useFlowChoices();
  return (
    <EmptyNote icon={IconRouteOff} title={t('filter.flowGone')} text={t('filter.flowGoneText')}>
      {choices.length > 0 && <Select size="sm" searchable aria-label={t('filter.flowOther')} placeholder={t('filter.flowOther')} value={null} data={choices} onChange={(flow) => flow !== null && set({ flow })} />}
    </EmptyNote>
  );
}
