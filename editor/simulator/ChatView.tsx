import { useState } from 'react';
import { BrokenNote } from './BrokenNote.tsx';
import { ChatLog } from './ChatLog.tsx';
import { Composer } from './Composer.tsx';
import { Details } from './Details.tsx';
import { useTrial } from './TrialContext.ts';

/** The conversation as the customer has it, and under it what goes on inside. */
export function ChatView({ onSaved }: { onSaved: () => void }) {
  const begun = useTrial((trial) => trial.tree.at >= 0);
  const runs = useTrial((trial) => trial.problems.length === 0);
  const status = useTrial((trial) => trial.here?.status);
  const [speaker, setSpeaker] = useState<'customer' | 'agent'>('customer');
  return (
    <>
      <BrokenNote />
      {(runs || begun) && (
        <>
          <ChatLog onAccepted={() => setSpeaker('agent')} onSaved={onSaved} />
          <Composer asAgent={status === 'agent' && speaker === 'agent'} canSwitch={status === 'agent'} onSwitch={setSpeaker} />
          <Details onSaved={onSaved} />
        </>
      )}
    </>
  );
}
