import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../fields/fieldProps.ts';
import { ListField } from '../fields/ListField.tsx';
import { useForm } from '../FormContext.ts';
import { isRecord } from '../schema/path.ts';
import { rulePresets } from './rulePresets.ts';
import classes from './person.module.css';

/** Rules that tell a priority, with those that most want one click away. */
export function RulesField(props: FieldProps<'list'>) {
  const { t } = useTranslation('inspector');
  const { document, language, mayEdit, put } = useForm();
  const { field, path, value } = props;
  const items = Array.isArray(value) ? value : [];
  const offered = rulePresets(document, language).filter(({ when }) => !items.some((each) => isRecord(each) && each['when'] === when));
  return (
    <div>
      <ListField {...props} />
      {mayEdit && items.length < field.most && offered.length > 0 && (
        <div className={classes.presets} role="group" aria-label={t('person.presets')}>
          {offered.map(({ name, about, when, priority }) => (
            <Button key={when} size="compact-xs" variant="default" title={when} leftSection={<IconPlus size={12} aria-hidden />} onClick={() => put(path, [...items, { when, priority }])}>{t(`person.preset.${name}`, { about })}</Button>
          ))}
        </div>
      )}
    </div>
  );
}
