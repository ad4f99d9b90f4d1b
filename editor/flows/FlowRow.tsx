import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { flowName } from '../home/flowName.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { agoText } from './agoText.ts';
import { FlowMenu, type FlowAction } from './FlowMenu.tsx';
import { FlowProblems } from './FlowProblems.tsx';
import { FlowStatus } from './FlowStatus.tsx';
import classes from './FlowList.module.css';

interface Props {
  flow: FlowSummary;
  /** Milliseconds since 1970. */
  now: number;
  onAction: (action: FlowAction, flow: FlowSummary) => void;
}

/** One flow: what it is called, how it stands, and what can be done with it. On a phone, a card. */
export function FlowRow({ flow, now, onAction }: Props) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const at = new Date(flow.updatedAt);
  const when = agoText(at.getTime(), serverTime(now), languageTag[language], t('saved.now'));
  return (
    <li className={classes.row} data-flow={flow.slug}>
      <div className={classes.name}>
        <Link to="/flows/$flow" params={{ flow: flow.id }}><bdi>{flowName(flow, language)}</bdi></Link>
        <code>{flow.slug}</code>
      </div>
      <div className={classes.cell} data-cell="status"><span className={classes.label}>{t('head.status')}</span><FlowStatus flow={flow} /></div>
      <div className={classes.cell} data-cell="week"><span className={classes.label}>{t('head.week')}</span><span>{t('week', { count: flow.conversationsThisWeek })}</span></div>
      <div className={classes.cell} data-cell="problems"><span className={classes.label}>{t('head.problems')}</span><FlowProblems problems={flow.problems} /></div>
      <div className={classes.cell} data-cell="saved">
        <span className={classes.label}>{t('head.saved')}</span>
        <time dateTime={flow.updatedAt} title={at.toLocaleString(languageTag[language])}>{flow.savedBy ? t('saved.by', { name: flow.savedBy.name, when }) : when}</time>
      </div>
      <FlowMenu flow={flow} onAction={onAction} />
    </li>
  );
}
