import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nodeName } from '../canvas/nodeName.ts';
import { setStart } from '../draft/edits/setStart.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { inspector } from '../i18n/inspector.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { AddressSection } from './flow/AddressSection.tsx';
import { KnowledgeSection } from './flow/KnowledgeSection.tsx';
import { LanguagesSection } from './flow/LanguagesSection.tsx';
import { NameSection } from './flow/NameSection.tsx';
import { VariablesSection } from './flow/VariablesSection.tsx';
import { HandoffSection } from './handoff/HandoffSection.tsx';
import { useUndoKeys } from './useUndoKeys.ts';
import classes from './flow/flow.module.css';

addTexts('inspector', inspector);

/** What belongs to the flow as a whole: its name, languages, variables, knowledge, start, and when a person is brought in. */
export function FlowSettings() {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const onKeyDown = useUndoKeys();
  const document = useDraft((each) => each.document);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys bubble up from the fields
    <div className={classes.settings} onBlur={() => draft.getState().seal()} onKeyDown={onKeyDown}>
      <NameSection />
      <Select
        label={t('flow.start')} description={t('flow.startHelp')} searchable allowDeselect={false} limit={100} maxDropdownHeight={320} readOnly={!mayEdit} value={document.start}
        data={document.nodes.map((node) => ({ value: node.id, label: nodeName(node, language) }))}
        onChange={(next) => next !== null && draft.getState().change({ name: 'start', count: 1 }, (each) => setStart(each, next))}
      />
      <LanguagesSection />
      <VariablesSection />
      <KnowledgeSection />
      <HandoffSection />
      <AddressSection />
    </div>
  );
}
