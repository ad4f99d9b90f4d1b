import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { handoff } from '../../engine/sdk/handoff.ts';
import { BrokenNote } from './BrokenNote.tsx';
import { ChatLine } from './ChatLine.tsx';
import { Composer } from './Composer.tsx';
import { Details } from './Details.tsx';
import { EndNote } from './EndNote.tsx';
import { linesOf } from './linesOf.ts';
import { PendingCard } from './PendingCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { tipAfter } from './trial/tree.ts';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';
import classes from './Chat.module.css';

/** The conversation as the customer has it, and under it what goes on inside. */
export function ChatView({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation('simulator');
  const path = usePath();
  const tree = useTrial((trial) => trial.tree);
  const here = useTrial((trial) => trial.here);
  const halt = useTrial((trial) => trial.halt);
  const busy = useTrial((trial) => trial.busy);
  const problems = useTrial((trial) => trial.problems);
  const goTo = useTrial((trial) => trial.goTo);
  const flow = useTrial((trial) => trial.flow);
  const [speaker, setSpeaker] = useState<'customer' | 'agent'>('customer');
  const end = useRef<HTMLDivElement>(null);

  const lines = useMemo(() => linesOf(path), [path]);
  const later = useMemo(() => tipAfter(tree), [tree]);
  const last = path.at(-1);
  const edited = last !== undefined && here !== null && last.moment.flow !== flow;
  const choices = here?.snapshot.context.choices ?? [];
  const offering = choices.length === 0 ? undefined : lines.findLast((line) => line.kind === 'bot' && line.choices.length > 0)?.key;
  const wanted = here?.request?.kind === handoff.kind;
  const asAgent = here?.status === 'agent' && speaker === 'agent';

  // In braces: what scrollIntoView returns in newer browsers is no clean-up.
  useEffect(() => { void end.current?.scrollIntoView({ block: 'nearest' }); }, [lines.length, halt, busy, here?.status]);

  return (
    <>
      <BrokenNote />
      {(problems.length === 0 || tree.at >= 0) && (
        <>
          {/* Focusable, so that the keyboard can scroll it. */}
          <div className={classes.log} role="log" aria-label={t('log')} tabIndex={0}>
            {lines.map((line, index) => (
              <ChatLine
                key={line.key} line={line} open={line.key === offering} answer={lines.slice(index + 1).find(({ kind }) => kind === 'customer')}
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
            {wanted && here && <PersonCard moment={here} onAccepted={() => setSpeaker('agent')} />}
            <EndNote onSaved={onSaved} />
            <div ref={end} />
          </div>
          <Composer asAgent={asAgent} canSwitch={here?.status === 'agent'} onSwitch={setSpeaker} />
          <Details onSaved={onSaved} />
        </>
      )}
    </>
  );
}
