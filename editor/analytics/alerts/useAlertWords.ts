import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Alert, AlertCondition, AlertFigure, AlertReading, AlertScope, SuggestedRule } from '../../../server/contract.ts';
import { alertFigures } from '../../app/contract.ts';
import { flowName } from '../../home/flowName.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { channelName } from '../filter/channelName.ts';
import { choicesQuery } from '../filter/choicesQuery.ts';
import { useBaseNames } from './useBaseNames.ts';
import { useFlowNodes } from './useFlowNodes.ts';
import { showAmount } from './showAmount.ts';

const parts = ['flow', 'node', 'channel', 'team', 'base', 'topic'] as const;

/** Alerts and rules in the reader's words, with dots for names that are still being read; nodes and topics by their names where the scopes that are told have been given. */
export function useAlertWords(told: readonly AlertScope[] = []) {
  const { t } = useTranslation(['alerts', 'analytics']);
  const { t: named } = useTranslation(['analytics', 'app']);
  const { language } = useLanguage();
  const { data: choices, isLoading } = useQuery(choicesQuery);
  const nodes = useFlowNodes(told.flatMap(({ flow, node }) => (flow === undefined || node === undefined ? [] : flow)));
  const knowledge = useBaseNames(told);
  const at = language === 'zh' ? 0 : 1;

  function nameOf(part: (typeof parts)[number], value: string, { flow, base }: AlertScope): string {
    if (part === 'channel') return channelName(value, named);
    if (part === 'node') return nodes.nameOf(flow ?? '', value);
    if (part === 'base') return knowledge.baseOf(value);
    if (part === 'topic') return knowledge.topicOf(base ?? '', value);
    const found = part === 'flow' ? choices?.flows.find(({ id }) => id === value) : undefined;
    return found ? flowName(found, language) : part === 'flow' && isLoading ? '…' : value;
  }

  return {
    figure: (figure: AlertFigure): string => alertFigures[figure].title[at],
    told: (figure: AlertFigure): string => alertFigures[figure].told[at],
    suggestion: ({ name, why }: SuggestedRule) => ({ name: name[at], why: why[at] }),
    amount: (figure: AlertFigure, value: number | null): string => showAmount(figure, value, language),

    /** A value with what it is of. */
    reading(figure: AlertFigure, { value, count, of }: AlertReading): string {
      const shown = showAmount(figure, value, language);
      return alertFigures[figure].unit === 'share' && of > 0 ? `${shown} (${t('outOf', { count, of })})` : shown;
    },

    /** What is watched, and where. */
    scope(scope: AlertScope): string {
      const parted: string[] = parts.flatMap((part) => {
        const value = scope[part];
        if (part === 'node' && value === '') return [t('scope.rescue')];
        if (part === 'topic' && value === '') return [t('scope.noTopic')];
        return value === undefined ? [] : [t(`scope.${part}`, { value: nameOf(part, value, scope) })];
      });
      if (scope.eachTopic) parted.push(t('eachTopic'));
      return parted.length === 0 ? t('everywhere') : parted.join(t('comma'));
    },

    /** What a rule watches for. */
    condition(figure: AlertFigure, condition: AlertCondition): string {
      if (condition.kind === 'unusual') return t(`unusual.${condition.direction}`);
      return t(`lineRule.${condition.direction}`, { minutes: condition.minutes, at: showAmount(figure, condition.at, language) });
    },

    /** What an alert's figure is compared with. */
    compared({ figure, condition }: Pick<Alert, 'figure' | 'condition'>, { usual }: AlertReading): string {
      const say = (value: number): string => showAmount(figure, value, language);
      if (condition.kind === 'line') return t(`line.${condition.direction}`, { at: say(condition.at) });
      return usual === null ? '' : t('usual', { middle: say(usual.middle), low: say(usual.low), high: say(usual.high) });
    },

    /** A moment, in the reader's time. */
    time: (iso: string): string => new Intl.DateTimeFormat(languageTag[language], { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso)),
  };
}
