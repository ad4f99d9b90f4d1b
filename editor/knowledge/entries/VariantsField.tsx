import { ActionIcon, Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import type { Entry } from '../indexEntries.ts';
import classes from './EntryForm.module.css';

interface Props {
  entry: Entry;
  locales: readonly string[];
  onChange: (entry: Entry) => void;
  readOnly: boolean;
}

/** Other answers: said in turn with the first, or in place of it to customers who are upset. */
export function VariantsField({ entry, locales, onChange, readOnly }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const variants = entry.variants ?? [];
  const set = (next: Entry['variants']): void => onChange({ ...entry, variants: next });
  const change = (at: number, to: NonNullable<Entry['variants']>[number]): void => set(variants.map((each, index) => (index === at ? to : each)));
  if (readOnly && variants.length === 0) return null;
  return (
    <section className={classes.group} aria-label={t('entry.variants')}>
      <h3>{t('entry.variants')}</h3>
      {!readOnly && <p>{t('variant.help')}</p>}
      {variants.map((variant, at) => (
        // Variants have no id, and their order is all there is to them.
        <div key={at} className={classes.variant}>
          <div className={classes.variantHead}>
            <SegmentedControl
              size="xs" value={variant.mood ?? 'turns'} readOnly={readOnly} aria-label={t('variant.when', { number: at + 1 })} data={[{ value: 'turns', label: t('variant.turns') }, { value: 'upset', label: t('variant.upset') }]}
              onChange={(mood) => change(at, { answer: variant.answer, ...(mood === 'upset' && { mood }) })}
            />
            {!readOnly && <ActionIcon size={32} aria-label={t('variant.remove', { number: at + 1 })} onClick={() => set(variants.filter((_, index) => index !== at))}><IconX size={16} aria-hidden /></ActionIcon>}
          </div>
          <div className={classes.columns}>
            {locales.map((tag) => (
              <Textarea
                key={tag} lang={tag} autosize minRows={2} maxRows={12} value={variant.answer[tag] ?? ''} readOnly={readOnly} maxLength={4000} aria-label={t('variant.answer', { number: at + 1, language: languageName(tag, language) })} placeholder={languageName(tag, language)}
                onChange={({ currentTarget: { value } }) => change(at, { ...variant, answer: { ...variant.answer, [tag]: value } })}
              />
            ))}
          </div>
        </div>
      ))}
      {!readOnly && variants.length < 20 && <Button size="compact-sm" variant="subtle" className={classes.add} leftSection={<IconPlus size={15} aria-hidden />} onClick={() => set([...variants, { answer: {} }])}>{t('variant.add')}</Button>}
    </section>
  );
}
