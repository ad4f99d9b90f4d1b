import { createElement } from 'react';
import { Select } from '@mantine/core';
import { IconAbc, IconAt, IconCalendar, IconListCheck, IconNumbers, IconPhone, IconPlayerTrackNext, IconPuzzle, IconRegex, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newOutletId } from '../../canvas/actions/newOutletId.ts';
import { useForm } from '../FormContext.ts';
import { isRecord } from '../schema/path.ts';
import { switchBranch } from '../schema/switchBranch.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** One of several forms, and the settings of the one chosen. */
export function UnionField({ field, path, value }: FieldProps<'union'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, language, draw, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const shown = value === undefined ? field.initial : value;
  const branch = field.branches.find((each) => isRecord(shown) && shown[field.tag] === each.value);
  return (
    <div className={classes.stack}>
      <FieldFrame label={label} help={help} error={error}>
        <Select
          aria-label={label} data={field.branches.map((each) => ({ value: each.value, label: each.label[language] }))} value={branch?.value ?? null} readOnly={!mayEdit} allowDeselect={false} error={error !== undefined} maxDropdownHeight={320}
          placeholder={t('field.choose')} leftSection={iconOf(branch?.value)} onChange={(next) => next !== null && next !== branch?.value && put(path, switchBranch(field, shown, next, newOutletId))}
          renderOption={({ option }) => <span className={classes.option}>{iconOf(option.value)}{option.label}</span>}
        />
      </FieldFrame>
      {branch && branch.fields.length > 0 && <div key={branch.value} className={classes.inset}>{branch.fields.map((each) => draw(each, [...path, each.name]))}</div>}
    </div>
  );
}

/** By what an answer is; a form nobody has drawn an icon for has the common one. */
const icons: ReadonlyMap<string, TablerIcon> = new Map([
  ['nothing', IconPlayerTrackNext],
  ['text', IconAbc],
  ['choice', IconListCheck],
  ['number', IconNumbers],
  ['date', IconCalendar],
  ['email', IconAt],
  ['phone', IconPhone],
  ['pattern', IconRegex],
]);

function iconOf(value: string | undefined) {
  return createElement(icons.get(value ?? '') ?? IconPuzzle, { size: 17, 'aria-hidden': true });
}
