import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconListCheck, IconMoodSearch, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BriefLine } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

interface Props {
  lines: readonly BriefLine[];
  onJump: (seq: number) => void;
}

const abouts = [
  ['wants', IconTargetArrow],
  ['tried', IconListCheck],
  ['failed', IconAlertTriangle],
  ['feels', IconMoodSearch],
  ['facts', IconInfoCircle],
] as const;

/** What they want, what was tried, what failed, how they feel, what is known. Each line leads to where it was said. */
export function BriefSection({ lines, onJump }: Props) {
  const { t } = useTranslation('deskPanel');
  const { language } = useLanguage();
  return (
    <Section name="brief">
      {lines.length === 0 && <p className={classes.none}>{t('brief.none')}</p>}
      {abouts.map(([about, Icon]) => {
        const told = lines.filter((line) => line.about === about);
        return told.length > 0 && (
          <div key={about} className={classes.about} data-about={about}>
            <h3><Icon size={15} aria-hidden /> {t(`about.${about}`)}</h3>
            <ul>{told.map(({ seq, text }, index) => <li key={index} dir="auto">{seq === null ? text[language] : <UnstyledButton className={classes.line} title={t('brief.jump')} onClick={() => onJump(seq)}>{text[language]}</UnstyledButton>}</li>)}</ul>
          </div>
        );
      })}
    </Section>
  );
}
