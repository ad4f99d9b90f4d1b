import { useState } from 'react';
import { Select, type ComboboxItem } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reservedNames, variableName } from '../../../engine/sdk/flow.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { declareVariable } from '../../draft/edits/setVariables.ts';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';

const creating = 'new ';

/** Names one of the flow's variables, or a new one, which is declared in the same step. */
export function VariableField({ field, path, value }: FieldProps<'variable'>) {
  const { t } = useTranslation('inspector');
  const { document, mayEdit, language, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const [search, setSearch] = useState('');
  const name = typeof value === 'string' && value !== '' ? value : null;
  const declared = document.variables.find((each) => each.name === name);
  const type = field.holds ?? 'text';
  const fitting = document.variables.filter((each) => field.holds === null || each.type === field.holds);
  const typed = search.trim();
  const mayCreate = variableName.safeParse(typed).success && !document.variables.some((each) => each.name === typed);
  const options: ComboboxItem[] = [
    ...fitting.map((each) => ({ value: each.name, label: [each.name, localize(each.title ?? {}, language)].filter((part) => part !== '').join(' · ') })),
    ...(name !== null && !fitting.some((each) => each.name === name) ? [{ value: name, label: name }] : []),
    ...(mayCreate ? [{ value: creating + typed, label: t('variable.create', { name: typed, type: t(`type.${type}`) }) }] : []),
  ];
  const nothing = typed === '' ? t('variable.none') : reservedNames.has(typed) ? t('variable.reserved', { name: typed }) : document.variables.some((each) => each.name === typed) ? t('variable.taken', { name: typed }) : t('variable.invalid');

  function choose(next: string | null): void {
    if (next?.startsWith(creating)) {
      const fresh = next.slice(creating.length);
      put(path, fresh, (each) => declareVariable(each, { name: fresh, type }));
    } else put(path, next ?? undefined);
  }

  const wrong = name === null ? error : declared === undefined ? t('variable.unknown', { name }) : field.holds !== null && declared.type !== field.holds ? t('variable.wrongType', { name, is: t(`type.${declared.type}`), wanted: t(`type.${field.holds}`) }) : undefined;
  return (
    <FieldFrame label={label} help={help} error={wrong}>
      <Select
        aria-label={label} data={options} value={name} onChange={choose} searchable clearable={!field.required} readOnly={!mayEdit} error={wrong !== undefined} allowDeselect={false}
        searchValue={search} onSearchChange={setSearch} placeholder={t('variable.choose')} nothingFoundMessage={nothing} maxDropdownHeight={260}
        clearButtonProps={{ 'aria-label': t('field.clear') }} comboboxProps={{ withinPortal: true }}
        filter={({ options: all, search: of }) => all.filter((each) => 'value' in each && (each.value.startsWith(creating) || each.label.toLowerCase().includes(of.trim().toLowerCase())))}
      />
    </FieldFrame>
  );
}
