import { useMemo, useState } from 'react';
import { ActionIcon, Autocomplete, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconStar, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { locale as localeTag } from '../../../engine/sdk/localizedText.ts';
import { registry } from '../../../nodes/registry.ts';
import { setLanguages } from '../../draft/edits/setLanguages.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { missingTexts } from './missingTexts.ts';
import { NodeList } from './NodeList.tsx';
import classes from './flow.module.css';

const common = ['zh', 'en', 'zh-HK', 'zh-TW', 'ja', 'ko', 'fr', 'de', 'es', 'pt-BR', 'ru', 'ar', 'th', 'vi', 'id', 'ms'];

/** The languages that customers are served in, and how much is missing in each. */
export function LanguagesSection() {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const document = useDraft((each) => each.document);
  const { locales } = document;
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<string>();
  const missing = useMemo(() => new Map(document.locales.map((each) => [each, missingTexts(document, registry, each)])), [document]);
  const set = (next: readonly string[]): void => draft.getState().change({ name: 'languages', count: 1 }, (each) => setLanguages(each, next));
  const named = new Map(common.map((tag) => [`${languageName(tag, language)} (${tag})`, tag]));
  const wanted = named.get(typed) ?? typed.trim();
  const bad = wanted !== '' && !localeTag.safeParse(wanted).success && ![...named.keys()].some((each) => each.toLowerCase().includes(wanted.toLowerCase()));

  function add(): void {
    if (!localeTag.safeParse(wanted).success || locales.includes(wanted)) return;
    set([...locales, wanted]);
    setTyped('');
  }

  return (
    <section className={classes.section} aria-labelledby="flow-languages">
      <h3 id="flow-languages">{t('flow.languages')}</h3>
      <p>{t('flow.languagesHelp')}</p>
      <ul className={classes.rows}>
        {locales.map((locale, index) => {
          const name = languageName(locale, language);
          const lacks = missing.get(locale) ?? [];
          const count = lacks.reduce((sum, each) => sum + each.count, 0);
          return (
            <li key={locale}>
              <div className={classes.row}>
                <span>{name} <small>{locale}</small> {index === 0 && <span className={classes.badge}>{t('flow.primary')}</span>}</span>
                {count === 0 ? <span className={classes.good}>{t('flow.complete')}</span>
                  : <button type="button" className={classes.warn} aria-expanded={shown === locale} onClick={() => setShown(shown === locale ? undefined : locale)}>{t('flow.missing', { count })}</button>}
                {mayEdit && index > 0 && <Tooltip label={t('flow.makePrimary', { language: name })}><ActionIcon size={32} aria-label={t('flow.makePrimary', { language: name })} onClick={() => set([locale, ...locales.filter((each) => each !== locale)])}><IconStar size={16} aria-hidden /></ActionIcon></Tooltip>}
                {mayEdit && locales.length > 1 && <Tooltip label={t('flow.removeLanguage', { language: name })}><ActionIcon size={32} aria-label={t('flow.removeLanguage', { language: name })} onClick={() => set(locales.filter((each) => each !== locale))}><IconX size={16} aria-hidden /></ActionIcon></Tooltip>}
              </div>
              {shown === locale && count > 0 && <NodeList label={t('flow.showMissing', { language: name })} ids={lacks.map(({ node }) => node)} />}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <form className={classes.link} onSubmit={(event) => { event.preventDefault(); add(); }}>
          <Autocomplete style={{ flex: 1 }} size="sm" aria-label={t('flow.addLanguage')} placeholder={t('flow.addLanguagePlaceholder')} data={[...named].filter(([, tag]) => !locales.includes(tag)).map(([label]) => label)} value={typed} onChange={setTyped} error={bad ? t('flow.badLanguage') : undefined} />
          <Button type="submit" size="sm" variant="light" disabled={wanted === '' || bad} leftSection={<IconPlus size={15} aria-hidden />}>{t('list.add')}</Button>
        </form>
      )}
    </section>
  );
}
