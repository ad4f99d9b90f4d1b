import { useState } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHeadset, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PathStep } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NodeIcon } from '../../kit/node/NodeIcon.tsx';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

interface Props {
  path: readonly PathStep[];
  /** It began before the first of them. */
  earlier: boolean;
  onJump: (seq: number) => void;
}

/** Steps shown at first: the latest of those that tell something. */
const latest = 8;

/** The way through the flow, oldest first; what helped and what did not stand out. What only passed through is shown on request. */
export function PathSection({ path, earlier, onJump }: Props) {
  const { t } = useTranslation('deskPanel');
  const [all, setAll] = useState(false);
  const telling = path.filter(({ meaning, said }) => meaning !== 'onward' || said !== '').slice(-latest);
  const shown = all ? path : telling;
  return (
    <Section name="path">
      {path.length === 0 && <p className={classes.none}>{t('path.none')}</p>}
      {path.length > telling.length && <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => setAll(!all)}>{all ? t('path.fewer') : t('path.all', { count: path.length })}</Button>}
      {all && earlier && <p className={classes.hint}>{t('path.earlier')}</p>}
      <ol className={classes.path}>{shown.map((step) => <Step key={step.seq} step={step} onJump={onJump} />)}</ol>
    </Section>
  );
}

function Step({ step: { seq, icon, title, outlet, outletTitle, meaning, said, times }, onJump }: { step: PathStep; onJump: (seq: number) => void }) {
  const { t } = useTranslation('deskPanel');
  const { language } = useLanguage();
  const Mark = meaning === 'helped' ? IconCheck : meaning === 'escalated' ? IconHeadset : meaning === 'failed' || meaning === 'unmet' || meaning === 'lost' ? IconAlertTriangle : null;
  return (
    <li data-meaning={meaning ?? 'here'}>
      <span className={classes.node}><NodeIcon name={icon} size={14} /></span>
      <UnstyledButton className={classes.line} dir="auto" onClick={() => onJump(seq)}>{title[language]}</UnstyledButton>
      <p className={classes.outlet}>
        {Mark && <Mark size={13} aria-hidden />}
        <span dir="auto">{outletTitle?.[language] ?? (outlet === null && meaning === 'ended' ? t('path.meaning.ended') : t('path.here'))}</span>
        {Mark && outletTitle && outletTitle[language] !== t(`path.meaning.${meaning ?? 'onward'}`) && <span className={classes.muted}>{t(`path.meaning.${meaning ?? 'onward'}`)}</span>}
        {times > 1 && <span className={classes.times}><IconRepeat size={12} aria-hidden /> {t('path.times', { count: times })}</span>}
      </p>
      {said !== '' && <p className={classes.said} dir="auto">{t('path.said', { text: said })}</p>}
    </li>
  );
}
