import { useTranslation } from 'react-i18next';
import { waitParts } from './waitParts.ts';

/** A waiting time in words, from milliseconds. */
export function useWaitText(): (milliseconds: number) => string {
  const { t } = useTranslation('desk');
  return (milliseconds) => {
    const { unit, big, small } = waitParts(milliseconds);
    return t(`wait.${unit}`, { big, small });
  };
}
