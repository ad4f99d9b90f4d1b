import { Anchor, Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { FieldFrame } from '../fields/FieldFrame.tsx';
import type { FieldProps } from '../fields/fieldProps.ts';
import { plainText } from '../fields/plainText.ts';
import { useFieldWords } from '../fields/useFieldWords.ts';
import { useForm } from '../FormContext.ts';
import { teamsQuery } from './teamsQuery.ts';
import fields from '../fields/fields.module.css';

/** A team by its name, from those there are. One that is not there yet may be named: until it is, any agent may take the chat. */
export function TeamField({ field, path, value }: FieldProps<'line'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, type } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  const { staff: { role } } = useOpenFlow();
  const { data: teams } = useQuery(teamsQuery);
  const name = plainText(value);
  const missing = teams !== undefined && name.trim() !== '' && !teams.includes(name.trim());
  return (
    <FieldFrame label={label} help={help} error={error}>
      <Autocomplete
        aria-label={label} data={teams ?? []} limit={50} maxDropdownHeight={240} value={name} readOnly={!mayEdit} error={error !== undefined} placeholder={optional ? t('person.anyTeam') : ''} clearable={mayEdit} clearButtonProps={{ 'aria-label': t('field.clearOf', { label }) }}
        onChange={(text) => type(path, text === '' && optional ? undefined : text)}
      />
      {missing && <p className={fields.warning} role="status">{t('person.noTeam', { team: name.trim() })} {role === 'owner' && <Anchor inherit underline="always" href="/staff">{t('person.makeTeam')}</Anchor>}</p>}
    </FieldFrame>
  );
}
