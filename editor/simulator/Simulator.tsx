import { useEffect, useState, type KeyboardEvent } from 'react';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { simulator } from '../i18n/simulator.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ChatView } from './ChatView.tsx';
import { TestList } from './TestList.tsx';
import { Toolbar } from './Toolbar.tsx';
import { TrialContext } from './TrialContext.ts';
import { trialOf } from './trialOf.ts';
import { useTrace } from './useTrace.ts';
import classes from './Simulator.module.css';

addTexts('simulator', simulator);

/** How long the draft must rest before the trial takes it in, in milliseconds: not every letter is a flow. */
const rest = 200;

/** Tries the draft out as a customer would meet it, and keeps such conversations as tests. */
export function Simulator() {
  const flow = useOpenFlow();
  const { language } = useLanguage();
  const [trial] = useState(() => trialOf(flow, language));
  const document = useDraft((draft) => draft.document);

  useEffect(() => {
    const take = (): void => {
      trial.getState().load(document);
      const { tree, flow: compiled, begin } = trial.getState();
      if (tree.at < 0 && compiled) void begin();
    };
    if (trial.getState().tree.at < 0) return take();
    const timer = setTimeout(take, rest);
    return () => clearTimeout(timer);
  }, [trial, document]);

  return <TrialContext value={trial}><Panel /></TrialContext>;
}

function Panel() {
  const { stage } = useOpenFlow();
  const [view, setView] = useState<'chat' | 'tests'>('chat');
  useTrace();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target } = event;
    // What opens over the panel closes first.
    if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof Element) || !event.currentTarget.contains(target) || target.closest('[aria-expanded=true]')) return;
    stage.getState().set({ panel: null });
  }

  return (
    // Escape is heard wherever in the panel it is pressed.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.panel} onKeyDown={onKeyDown}>
      <Toolbar view={view} onView={setView} />
      {view === 'chat' ? <ChatView onSaved={() => setView('tests')} /> : <TestList onOpen={() => setView('chat')} />}
    </div>
  );
}
