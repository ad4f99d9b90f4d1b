import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import { emptyValue, type Value } from '../../engine/sdk/value.ts';
import { Dialog } from '../app/Dialog.tsx';
import { useDraft } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { nodeTitle } from './nodeTitle.ts';
import { useTrial } from './TrialContext.ts';
import { ValueField } from './ValueField.tsx';
import classes from './Simulator.module.css';

/** Begins a trial in the middle of the flow, with what would be known by then. */
export function StartForm({ node, onClose }: { node: string; onClose: () => void }) {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const document = useDraft((draft) => draft.document);
  const start = useTrial((trial) => trial.start);
  const begin = useTrial((trial) => trial.begin);
  const [text, setText] = useState(start.text);
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(start.variables);

  function go(): void {
    onClose();
    void begin({ node, text: text.trim(), variables: values });
  }

  return (
    <Dialog title={t('start.title', { node: nodeTitle(document, node, language) })} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); go(); }}>
        <p className={classes.quiet}>{t('start.text')}</p>
        <Textarea label={t('start.said')} description={t('start.saidHint')} autosize minRows={1} maxRows={4} maxLength={4_000} data-autofocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {document.variables.length > 0 && (
          <fieldset className={classes.values}>
            <legend>{t('start.variables')}</legend>
            {document.variables.map(({ name, type, initial, title }) => (
              <ValueField key={name} label={(title && localize(title, language)) || name} value={values[name] ?? initial ?? emptyValue(type)} onChange={(value) => setValues((all) => ({ ...all, [name]: value }))} />
            ))}
          </fieldset>
        )}
        <Button type="submit">{t('start.begin')}</Button>
      </form>
    </Dialog>
  );
}
