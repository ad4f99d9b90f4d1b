import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { handoff } from '../../engine/sdk/handoff.ts';
import { ChatLine } from './ChatLine.tsx';
import { useLanguage } from '../i18n/useLanguage.ts';
import { EndNote } from './EndNote.tsx';
import { linesOf } from './linesOf.ts';
import { nodeTitle } from './nodeTitle.ts';
import { PendingCard } from './PendingCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { tipAfter } from './trial/tree.ts';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';
import classes from './Chat.module.css';

interface Props {
  /** An agent has come on. */
  readonly onAccepted: () => void;
  readonly onSaved: () => void;
}

/** What was said and what happened, and at its end what can be decided now. */
export function ChatLog({ onAccepted, onSaved }: Props) {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const path = usePath();
  const { tree, here, halt, busy, flow, start, goTo, begin } = useTrial((trial) => trial);
  const scroll = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(path), [path]);
  const later = useMemo(() => tipAfter(tree), [tree]);

  // Whatever is added, be it later than the rest, is what one wants to see.
  useEffect(() => {
    if (content.current === null || scroll.current === null) return undefined;
    const observer = new ResizeObserver(() => scroll.current?.scrollTo({ top: scroll.current.scrollHeight }));
    observer.observe(content.current);
    observer.observe(scroll.current);
    return () => observer.disconnect();
  }, []);

  const middle = start.node === null ? null : (path[0]?.moment.flow.plan ?? null);
  const last = path.at(-1);
  const edited = last !== undefined && here !== null && last.moment.flow !== flow;
  const open = here !== null && here.snapshot.context.choices.length > 0 ? lines.findLast((line) => line.kind === 'bot' && line.choices.length > 0) : undefined;
  return (
    // Focusable, so that the keyboard can scroll it.
    <div ref={scroll} className={classes.log} role="log" aria-label={t('log')} tabIndex={0}>
      <div ref={content}>
        {middle !== null && (
          <div className={classes.began}>
            <p className={classes.note}>{t('note.began', { node: nodeTitle(middle.document, middle.document.start, language) })}</p>
            <Button size="compact-xs" variant="subtle" onClick={() => void begin({ node: null, text: '', variables: {} })}>{t('startOf')}</Button>
          </div>
        )}
        {lines.map((line, index) => (
          <ChatLine
            key={line.key} line={line} open={line === open} answer={lines.slice(index + 1).find(({ kind }) => kind === 'customer')}
            back={line.point !== tree.at && line.point !== lines[index + 1]?.point}
          />
        ))}
        {edited && <p className={classes.note} role="status">{t('note.edited')}</p>}
        {busy && <p className={classes.typing} role="status"><span className={classes.unseen}>{t('typing')}</span><i /><i /><i /></p>}
        {later && (
          <div className={classes.card} data-tone="calm" role="status">
            <p>{t('later')}</p>
            <div className={classes.row}><Button size="compact-sm" variant="light" onClick={() => goTo(later.id)}>{t('toLater')}</Button></div>
          </div>
        )}
        {halt && <PendingCard halt={halt} />}
        {here?.request?.kind === handoff.kind && <PersonCard moment={here} onAccepted={onAccepted} />}
        <EndNote onSaved={onSaved} />
      </div>
    </div>
  );
}
