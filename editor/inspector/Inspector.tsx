import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { inspector } from '../i18n/inspector.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { localeFor } from '../kit/localeFor.ts';
import { EdgeSettings } from './EdgeSettings.tsx';
import { FlowSettings } from './FlowSettings.tsx';
import { ManySettings } from './ManySettings.tsx';
import { NodeSettings } from './NodeSettings.tsx';
import { useUndoKeys } from './useUndoKeys.ts';
import classes from './Inspector.module.css';

addTexts('inspector', inspector);

/** The settings of what is selected: a node, several, an edge; the flow's own where nothing is. */
export function Inspector() {
  const { t } = useTranslation('inspector');
  const { mayEdit } = useOpenFlow();
  const { language } = useLanguage();
  const selection = useStage((stage) => stage.selection);
  const nodes = useDraft(({ document }) => document.nodes);
  const locales = useDraft(({ document }) => document.locales);
  const [chosen, setLocale] = useState<string>();
  const locale = locales.find((each) => each === chosen) ?? localeFor(locales, language);
  const onKeyDown = useUndoKeys();
  const selected = nodes.filter(({ id }) => selection.nodes.has(id));
  const [only] = selected;

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys bubble up from the fields
    <div className={classes.panel} onKeyDown={onKeyDown}>
      {!mayEdit && <p className={classes.readOnly}>{t('readOnly')}</p>}
      {selected.length > 1 ? <ManySettings nodes={selected} />
        : only ? <NodeSettings key={only.id} node={only} locale={locale} setLocale={setLocale} />
        : selection.edges.size > 0 ? <EdgeSettings keys={selection.edges} />
        : <FlowSettings />}
    </div>
  );
}
