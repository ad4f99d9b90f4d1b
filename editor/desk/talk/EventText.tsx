import { useTranslation } from 'react-i18next';
import type { DeskEntry } from '../../../server/contract.ts';
import { resolutions } from '../work/resolutions.ts';

/** What was done with a chat, in words. */
export function EventText({ entry }: { entry: DeskEntry }) {
  const { t } = useTranslation('desk');
  const { event, by, to, reason = '' } = entry;
  if (event === undefined) return null;
  const who = by?.name ?? t('someone');
  const why = reason === '' ? '' : t('event.why', { reason });
  if (event === 'wrapped-up') return t('event.wrapped-up', { by: who, resolution: wording(reason) });
  if (event === 'surveyed') return reason === '' ? t('event.surveySkipped') : t('event.surveyed', { score: reason });
  if (event === 'tagged') return reason === '' ? t('event.untagged', { by: who }) : t('event.tagged', { by: who, tags: reason });
  if (event === 'disconnected' && by === undefined) return t('event.disconnectedNobody');
  if (event === 'routed') return t('event.routed', { by: who });
  return t(`event.${event}`, { by: who, to: to || t('everyone') }) + why;

  function wording(code: string): string {
    const known = resolutions.find((each) => each === code);
    return known ? t(`resolution.${known}`) : code;
  }
}
