import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeSettings } from '../../server/contract.ts';
import { newId } from '../app/newId.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { useBase } from './BaseContext.ts';
import { orderLocales } from './indexEntries.ts';
import classes from './Settings.module.css';

interface Props {
  categories: KnowledgeSettings['categories'];
  onChange: (categories: KnowledgeSettings['categories']) => void;
  readOnly: boolean;
}

/** The categories in the order in which customers browse them. */
export function CategoriesField({ categories, onChange, readOnly }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { language } = useLanguage();
  const { detail: { entries } } = useBase();
  const locales = orderLocales(categories.flatMap(({ name }) => Object.keys(name)));
  const counts = new Map<string, number>();
  for (const { entry, state } of entries) if (entry.category !== undefined && state !== 'removed') counts.set(entry.category, (counts.get(entry.category) ?? 0) + 1);
  const move = (from: number, to: number): void => {
    const next = [...categories];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  return (
    <>
      {categories.length > 0 && (
        <ul className={classes.categories}>
          {categories.map((category, at) => {
            const name = localize(category.name, language, ['zh', 'en']) || category.id;
            return (
              <li key={category.id}>
                <div className={classes.names}>
                  {locales.map((tag) => <TextInput key={tag} size="sm" lang={tag} aria-label={t('settings.category', { number: at + 1, language: languageName(tag, language) })} placeholder={languageName(tag, language)} maxLength={100} value={category.name[tag] ?? ''} readOnly={readOnly} onChange={({ currentTarget: { value } }) => onChange(categories.map((each) => (each === category ? { ...each, name: { ...each.name, [tag]: value } } : each)))} />)}
                </div>
                <span className={classes.count}>{t('settings.entries', { count: counts.get(category.id) ?? 0 })}</span>
                {!readOnly && (
                  <span className={classes.tools}>
                    <ActionIcon size={32} disabled={at === 0} aria-label={t('settings.up', { name })} onClick={() => move(at, at - 1)}><IconArrowUp size={16} aria-hidden /></ActionIcon>
                    <ActionIcon size={32} disabled={at === categories.length - 1} aria-label={t('settings.down', { name })} onClick={() => move(at, at + 1)}><IconArrowDown size={16} aria-hidden /></ActionIcon>
                    <ActionIcon size={32} aria-label={t('settings.remove', { name })} onClick={() => onChange(categories.filter((each) => each !== category))}><IconX size={16} aria-hidden /></ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!readOnly && categories.length < 200 && <Button size="compact-sm" variant="subtle" mt={6} leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onChange([...categories, { id: `c-${newId().slice(0, 8)}`, name: {} }])}>{t('settings.addCategory')}</Button>}
    </>
  );
}
