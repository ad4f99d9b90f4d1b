import { useTranslation } from 'react-i18next';
import { moodLevel } from './moodLevel.ts';
import classes from './ChatRow.module.css';

/** How a customer sounded last, as a dot that also has words. */
export function MoodDot({ mood }: { mood: number | null }) {
  const { t } = useTranslation('desk');
  if (mood === null) return null;
  const level = moodLevel(mood);
  return <span className={classes.mood} data-mood={level} role="img" aria-label={t(`mood.${level}`)} title={t(`mood.${level}`)} />;
}
