import { useEffect, useRef, useState } from 'react';
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

  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Heard everywhere, since what had the focus may just have gone; acted on where nothing else is meant.
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event;
      if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof Element)) return;
      const ours = target === document.body || panel.current?.contains(target) === true;
      // What opens over the panel closes first.
      if (ours && target.closest('[aria-haspopup][aria-expanded=true]') === null) stage.getState().set({ panel: null });
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [stage]);

  return (
    <div ref={panel} className={classes.panel}>
      <Toolbar view={view} onView={setView} />
      {view === 'chat' ? <ChatView onSaved={() => setView('tests')} /> : <TestList onOpen={() => setView('chat')} />}
    </div>
  );
}
