import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationRecord, RecordStep } from '../../../server/contract.ts';
import { formatDuration } from '../../charts/formatDuration.ts';
import { PathLine } from '../../desk/panel/PathLine.tsx';
import { Section } from '../../desk/panel/Section.tsx';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import panel from '../../desk/panel/ChatPanel.module.css';
import classes from './ChatRecord.module.css';

interface Props {
  record: ConversationRecord;
  /** The visit that one was led to, by its place in the log. */
  at: number | null;
  onJump: (seq: number) => void;
}

/** Every visit of a node, when, how long and how it was left; where the customer left stands out. */
export function RecordPath({ record: { path, pathEarlier }, at, onJump }: Props) {
  const { t } = useTranslation('chatRecord');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelector('[data-found]')?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <div className={panel.panel}>
      <Section name="path" count={path.length}>
        {path.length === 0 && <p className={panel.none}>{t('pathNone')}</p>}
        {pathEarlier && <p className={panel.hint}>{t('pathEarlier')}</p>}
        <ol className={panel.path} ref={list}>{path.map((step) => <Step key={step.seq} step={step} found={step.seq === at} onJump={onJump} />)}</ol>
      </Section>
    </div>
  );
}

function Step({ step, found, onJump }: { step: RecordStep; found: boolean; onJump: (seq: number) => void }) {
  const { t } = useTranslation('chatRecord');
  const { language } = useLanguage();
  const { at, leftAt, became, outletTitle } = step;
  const clock = new Intl.DateTimeFormat(languageTag[language], { timeStyle: 'medium', hourCycle: 'h23' });
  const stayed = leftAt === null ? 0 : Date.parse(leftAt) - Date.parse(at);
  return (
    <PathLine
      step={step} way={became === 'onward' ? (outletTitle?.[language] ?? '') : t(`became.${became}`)} found={found} onJump={onJump}
      beside={<span className={classes.stay}>{stayed >= 1_000 && <span>{t('stayed', { time: formatDuration(stayed, language) })}</span>}<time dateTime={at}>{clock.format(new Date(at))}</time></span>}
    />
  );
}
