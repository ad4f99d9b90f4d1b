import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import { setHandoff } from '../../draft/edits/setHandoff.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { handoffForm } from './handoffForm.ts';
import { HandoffTrial } from './HandoffTrial.tsx';
import { MoodTrigger } from './MoodTrigger.tsx';
import { PhraseFields } from './PhraseFields.tsx';
import { TimesTrigger } from './TimesTrigger.tsx';
import { WhoBrings } from './WhoBrings.tsx';
import sections from '../flow/flow.module.css';
import classes from './handoff.module.css';

/** What brings in a person besides the nodes that do: each of it can be switched off, and all of it be tried. */
export function HandoffSection() {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const handoff = useDraft(({ document }) => document.handoff);
  const at = language === 'zh' ? 0 : 1;
  const change = (next: Partial<FlowHandoff>, merge?: string): void => draft.getState().change({ name: 'configure', count: 1 }, (document) => setHandoff(document, next), merge && `handoff:${merge}`);
  return (
    <section className={sections.section} aria-labelledby="flow-handoff">
      <h3 id="flow-handoff">{t('handoff.title')}</h3>
      <p>{t('handoff.help')}</p>
      <div className={classes.stack}>
        <Switch className={classes.switch ?? ''} label={handoffForm.button.label[at]} description={handoffForm.button.help?.[at]} checked={handoff.button} disabled={!mayEdit} onChange={({ currentTarget }) => change({ button: currentTarget.checked })} />
        <PhraseFields />
        <TimesTrigger name="complaints" most={5} onChange={change} />
        <MoodTrigger name="moodBelow" onChange={change} />
        <MoodTrigger name="moodFallsBy" onChange={change} />
        <TimesTrigger name="unmet" most={10} onChange={change} />
        <WhoBrings onChange={change} />
        <HandoffTrial />
      </div>
    </section>
  );
}
