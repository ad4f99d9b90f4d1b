import { IconCircleCheck, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../engine/sdk/isOpen.ts';
import type { OpeningHours } from '../../../engine/sdk/openingHours.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { nextTurn } from './nextTurn.ts';
import classes from './hours.module.css';

/** Whether people are on duty at this moment, and until or from when, as the clocks of the hours' own zone show it. */
export function OpenNow({ hours }: { hours: OpeningHours }) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const now = useNow(30_000);
  const open = isOpen(hours, now);
  const turn = nextTurn(hours, now);
  const Icon = open ? IconCircleCheck : IconMoon;
  const key = turn === null ? (open ? 'always' : 'never') : open ? 'open' : 'shut';
  return <p className={classes.now} data-open={open || undefined} role="status"><Icon size={16} aria-hidden />{t(`hours.now.${key}`, { time: turn === null ? '' : turnText(turn, now, hours.timeZone, language) })}</p>;
}

function turnText(turn: number, now: number, timeZone: string, language: 'zh' | 'en'): string {
  const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const dayOf = (at: number) => new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' }).format(at);
  const near = dayOf(turn) === dayOf(now) ? {} : turn - now < 6 * 86_400_000 ? ({ weekday: 'short' } as const) : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...near, ...clock }).format(turn);
}
