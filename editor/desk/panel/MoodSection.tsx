import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MoodPoint } from '../../../server/contract.ts';
import { moodLevel } from '../list/moodLevel.ts';
import { MoodCurve } from './MoodCurve.tsx';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

interface Props {
  moods: readonly Pick<MoodPoint, 'seq' | 'score' | 'text'>[];
  onJump: (seq: number) => void;
}

/** Points drawn: the latest. */
const latest = 40;

/** How the customer's mood moved: as a curve, and as a table for whoever cannot see it. */
export function MoodSection({ moods, onJump }: Props) {
  const { t } = useTranslation('deskPanel');
  const shown = moods.slice(-latest);
  return (
    <Section name="mood">
      {shown.length === 0 && <p className={classes.none}>{t('mood.none')}</p>}
      {shown.length > 0 && (
        <>
          <MoodCurve moods={shown} onJump={onJump} />
          <p className={classes.hint}>{t('mood.hint')}</p>
          <VisuallyHidden>
            <table>
              <caption>{t('mood.curve')}</caption>
              <thead><tr><th scope="col">{t('mood.message')}</th><th scope="col">{t('section.mood')}</th><th scope="col">{t('mood.score')}</th></tr></thead>
              <tbody>{shown.map(({ seq, text, score }) => <tr key={seq}><td>{text}</td><td>{t(`mood.level.${moodLevel(score)}`)}</td><td>{score.toFixed(2)}</td></tr>)}</tbody>
            </table>
          </VisuallyHidden>
        </>
      )}
    </Section>
  );
}
