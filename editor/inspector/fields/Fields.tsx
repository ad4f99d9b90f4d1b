import { useState } from 'react';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/sdk/value.ts';
import { useForm } from '../FormContext.ts';
import type { Field } from '../schema/readFields.ts';
import { FieldView } from './FieldView.tsx';
import classes from './fields.module.css';

/** All settings of a node that mean something as it is; those that are seldom changed are folded away below the others. */
export function Fields({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('inspector');
  const { node: { config }, issues } = useForm();
  const wrong = new Set([...issues.keys()].map((path) => path.split('.', 1)[0]));
  const shown = fields.filter((field) => wrong.has(field.name) || counts(field, fields, config));
  const rare = shown.filter((field) => field.rare);
  const changed = rare.filter(({ name, initial }) => config[name] !== undefined && JSON.stringify(config[name]) !== JSON.stringify(initial)).length;
  const [open, setOpen] = useState(changed > 0);
  const draw = (field: Field) => <FieldView key={field.name} field={field} path={[field.name]} />;
  return (
    <>
      {shown.filter((field) => !field.rare).map(draw)}
      {rare.length > 0 && (
        <details className={classes.more} open={open || rare.some(({ name }) => wrong.has(name))} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('node.more')}{changed > 0 && <span>{t('node.changed', { count: changed })}</span>}<IconChevronDown size={16} aria-hidden /></summary>
          <div className={classes.stack}>{rare.map(draw)}</div>
        </details>
      )}
    </>
  );
}

/** Whether a setting means something, by the one it goes with. */
function counts({ only }: Field, fields: readonly Field[], config: Readonly<Record<string, Json>>): boolean {
  if (only === null) return true;
  const value = config[only.with] ?? fields.find(({ name }) => name === only.with)?.initial;
  return only.to === undefined ? value !== undefined : value === only.to;
}
