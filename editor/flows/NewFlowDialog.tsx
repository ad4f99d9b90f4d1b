import { useState } from 'react';
import { Skeleton } from '@mantine/core';
import { IconFile, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { Dialog } from '../app/Dialog.tsx';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { blankFlow } from './blankFlow.ts';
import { NamingForm } from './NamingForm.tsx';
import { templatesQuery } from './templatesQuery.ts';
import { useCreateFlow } from './useCreateFlow.ts';
import classes from './Dialogs.module.css';

/** Makes a flow from a template: which one first, then its name. */
export function NewFlowDialog({ taken, onClose }: { taken: ReadonlySet<string>; onClose: () => void }) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const { data: templates, isPending, error } = useQuery(templatesQuery);
  const [chosen, setChosen] = useState<FlowDocument>();
  const { create, busy, error: refusal, reset } = useCreateFlow();

  if (chosen) {
    return (
      <Dialog title={t('create.title')} onClose={onClose}>
        <NamingForm
          locales={chosen.locales} name={chosen.name} taken={taken} busy={busy} error={refusal} action={t('create.do')} onCancel={onClose}
          back={{ label: t('create.back'), go: () => { reset(); setChosen(undefined); } }}
          onSubmit={(name, slug) => create(slug, { ...chosen, name })}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('create.choose')} size={860} onClose={onClose}>
      {error && <p className={classes.note} role="alert">{t('create.failed')}</p>}
      <ul className={classes.templates}>
        <li>
          <button type="button" className={classes.template} onClick={() => setChosen(blankFlow())} data-autofocus>
            <strong><IconFile size={20} stroke={1.7} aria-hidden />{t('create.blank')}</strong>
            <span>{t('create.blankText')}</span>
          </button>
        </li>
        {isPending && ['a', 'b', 'c'].map((each) => <li key={each}><Skeleton height={132} radius="md" /></li>)}
        {templates?.map(({ slug, name, summary, document }) => (
          <li key={slug}>
            <button type="button" className={classes.template} onClick={() => setChosen(document)}>
              <strong><IconTemplate size={20} stroke={1.7} aria-hidden />{localize(name, language)}</strong>
              <span>{localize(summary, language)}</span>
              <small>{t('create.nodes', { count: document.nodes.length })} · {t('create.languages', { languages: document.locales.map((tag) => languageName(tag, languageTag[language])).join(t('create.comma')) })}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
