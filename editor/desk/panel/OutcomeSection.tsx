import { useTranslation } from 'react-i18next';
import type { ChatContext } from '../../../server/contract.ts';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

/** What the customer made of it, and what the agent did. */
export function OutcomeSection({ survey, wrapUp }: Pick<ChatContext, 'survey' | 'wrapUp'>) {
  const { t } = useTranslation('deskPanel');
  return (
    <Section name="outcome">
      {survey === null && wrapUp === null && <p className={classes.none}>{t('outcome.none')}</p>}
      {survey !== null && (
        <div className={classes.record}>
          <strong>{survey.score === null ? t('outcome.skipped') : t('outcome.score', { score: survey.score })}</strong>
          {survey.reasons.length > 0 && <span className={classes.muted} dir="auto">{survey.reasons.join(' · ')}</span>}
          {survey.comment !== '' && <span dir="auto">{survey.comment}</span>}
        </div>
      )}
      {wrapUp !== null && (
        <div className={classes.record}>
          <strong dir="auto">{[wrapUp.topic, t(`outcome.resolution.${wrapUp.resolution}`)].filter(Boolean).join(' · ')}</strong>
          <span className={classes.muted}>{t('outcome.by', { name: wrapUp.by.name })}</span>
          {wrapUp.summary !== '' && <span className={classes.summary} dir="auto">{wrapUp.summary}</span>}
        </div>
      )}
    </Section>
  );
}
