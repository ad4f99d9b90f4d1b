import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { ServiceChoices, ServiceGrouping } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { channelName } from '../filter/channelName.ts';
import { choicesQuery } from '../filter/choicesQuery.ts';
import { shortDay } from './shortDay.ts';

/** What groups of figures are called. */
export function useGroupName(agents: ServiceChoices['agents']): (by: ServiceGrouping, key: string) => string {
  const { t } = useTranslation('service');
  const { t: tRoom } = useTranslation(['analytics', 'app']);
  const { language } = useLanguage();
  const { data: choices } = useQuery(choicesQuery);

  function flowName(id: string): string {
    const flow = choices?.flows.find((each) => each.id === id);
    return flow === undefined ? id : localize(flow.name, language, ['zh', 'en']) || flow.slug;
  }

  return (by, key) => {
    switch (by) {
      case 'day':
        return shortDay(key, language);
      case 'hour':
        return `${shortDay(key.slice(0, 10), language)} ${key.slice(11)}:00`;
      case 'hourOfWeek':
        return t('hourOfWeek', { day: t(`day.d${weekdayOf(key)}`), hour: Number(key.slice(2)) });
      case 'team':
        return key === '' ? t('noTeam') : key;
      case 'agent':
        return agents.find(({ id }) => id === key)?.name ?? key;
      case 'channel':
        return channelName(key, tRoom);
      case 'flow':
        return flowName(key);
      case 'version': {
        const at = key.lastIndexOf('@');
        return t('version', { flow: flowName(key.slice(0, at)), version: key.slice(at + 1) });
      }
      case 'locale':
        return languageName(key, language);
    }
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function weekdayOf(key: string): (typeof weekdays)[number] {
  return weekdays.find((each) => key.startsWith(`${each}-`)) ?? 1;
}
