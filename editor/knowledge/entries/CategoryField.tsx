import { useState } from 'react';
import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { useProblemText } from '../../app/useProblemText.ts';
import { suggestSlug } from '../../flows/suggestSlug.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useBase } from '../BaseContext.ts';
import { detailQuery } from '../detailQuery.ts';
import { knowledgeApi } from '../knowledgeApi.ts';

interface Props {
  value: string | undefined;
  readOnly: boolean;
  onChange: (category: string | undefined) => void;
}

const making = '+';

/** The category of an entry: one there is, or a new one by the name that was typed. */
export function CategoryField({ value, readOnly, onChange }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const { slug, detail: { settings: { categories } } } = useBase();
  const [search, setSearch] = useState('');
  const name = search.trim();
  const options = categories.map((each) => ({ value: each.id, label: localize(each.name, language, ['zh', 'en']) || each.id }));
  const fresh = name !== '' && !options.some(({ label }) => label.toLowerCase() === name.toLowerCase());
  const { mutate, isPending, error } = useMutation({
    mutationFn: (category: { id: string; name: Record<string, string> }) => knowledgeApi.change(slug, { settings: { categories: [...categories, category] } }),
    async onSuccess(_, { id }) {
      await queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey });
      onChange(id);
    },
  });
  return (
    <Select
      label={t('entry.category')} description={t('entry.categoryHelp')} inputWrapperOrder={['label', 'input', 'error', 'description']} placeholder={t('entry.categoryNone')} searchable clearable readOnly={readOnly} disabled={isPending} error={error ? problemText(error).title : null}
      clearButtonProps={{ 'aria-label': t('entry.categoryClear') }} nothingFoundMessage={t('entry.categoryHint')}
      // One that was removed from the settings is still shown.
      data={[...options, ...(value !== undefined && !categories.some(({ id }) => id === value) ? [{ value, label: value }] : []), ...(fresh ? [{ value: making, label: t('entry.categoryMake', { name }) }] : [])]}
      value={value ?? null} searchValue={search} onSearchChange={setSearch}
      filter={({ options: all, search: typed }) => all.filter((each) => 'value' in each && (each.value === making || each.label.toLowerCase().includes(typed.trim().toLowerCase())))}
      onChange={(id) => {
        if (id === making) mutate({ id: suggestSlug([name, 'category'], new Set(categories.map((each) => each.id))), name: { [language]: name } });
        else onChange(id ?? undefined);
      }}
    />
  );
}
