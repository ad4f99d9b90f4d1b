import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PathStep } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { PathLine } from './PathLine.tsx';
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

function Step({ step, onJump }: { step: PathStep; onJump: (seq: number) => void }) {
  const { t } = useTranslation('deskPanel');
  const { language } = useLanguage();
  const { outlet, outletTitle, meaning, said, times } = step;
  const means = t(`path.meaning.${meaning ?? 'onward'}`);
  return (
    <PathLine
      step={step} way={outletTitle?.[language] ?? (outlet === null && meaning === 'ended' ? t('path.meaning.ended') : t('path.here'))} means={outletTitle && outletTitle[language] !== means ? means : undefined} onJump={onJump}
      beside={times > 1 && <span className={classes.times}><IconRepeat size={12} aria-hidden /> {t('path.times', { count: times })}</span>}
    >
      {said !== '' && <p className={classes.said} dir="auto">{t('path.said', { text: said })}</p>}
    </PathLine>
  );
}
