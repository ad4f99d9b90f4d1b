import { ActionIcon, Autocomplete, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { FieldFrame } from '../fields/FieldFrame.tsx';
import type { FieldProps } from '../fields/fieldProps.ts';
import { plainText } from '../fields/plainText.ts';
import { useFieldWords } from '../fields/useFieldWords.ts';
import { useForm } from '../FormContext.ts';
import { isRecord, valueAt, written } from '../schema/path.ts';
import { skillsQuery } from './skillsQuery.ts';
import fields from '../fields/fields.module.css';
import classes from './person.module.css';

/** From 1 to 5. */
const levels = ['basic', 'fair', 'good', 'strong', 'expert'] as const;

/** What an agent must know, and how well, in words. */
export function SkillsField({ field, path, value }: FieldProps<'list'>) {
  const { t } = useTranslation('inspector');
  const { document, node, mayEdit, issues, type, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const { staff: { role } } = useOpenFlow();
  const { data: known = [] } = useQuery({ ...skillsQuery, enabled: role === 'owner' || role === 'supervisor' });
  const shown = value ?? field.initial;
  const items = Array.isArray(shown) ? shown : [];
  // What other nodes of this type ask for is a suggestion too: operators do not see what agents know.
  const elsewhere = document.nodes.filter((each) => each.type === node.type).flatMap(({ config }) => (Array.isArray(config[field.name]) ? [config[field.name]] : [])).flat().map((each) => plainText(valueAt(each, ['skill'])));
  const suggestions = [...new Set([...known, ...elsewhere])].filter((each) => each !== '');

  return (
    <FieldFrame label={label} help={help} error={error} group>
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((item, index) => {
            const at = [...path, index];
            const wrong = issues.get(written([...at, 'skill'])) ?? issues.get(written([...at, 'level'])) ?? issues.get(written(at));
            return (
              <li key={index}>
                <Autocomplete aria-label={t('person.skillName', { position: index + 1 })} data={suggestions} limit={30} maxLength={64} placeholder={t('person.skillPlaceholder')} value={isRecord(item) ? plainText(item['skill']) : ''} readOnly={!mayEdit} error={wrong} onChange={(text) => type([...at, 'skill'], text)} />
                <NativeSelect aria-label={t('person.skillLevel', { position: index + 1 })} data={levels.map((level, at) => ({ value: String(at + 1), label: t(`person.level.${level}`) }))} value={isRecord(item) ? plainText(item['level']) : ''} disabled={!mayEdit} onChange={({ currentTarget }) => put([...at, 'level'], Number(currentTarget.value))} />
                {mayEdit && <ActionIcon size={32} aria-label={t('list.remove', { position: index + 1 })} title={t('list.remove', { position: index + 1 })} onClick={() => put(path, items.filter((_, each) => each !== index))}><IconX size={16} aria-hidden /></ActionIcon>}
              </li>
            );
          })}
        </ul>
      )}
      {mayEdit && items.length < field.most && <Button className={fields.add} size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => put(path, [...items, { skill: '', level: 3 }])}>{t('person.addSkill')}</Button>}
    </FieldFrame>
  );
}
