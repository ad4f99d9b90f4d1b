import { useState } from 'react';
import { ActionIcon, Button, Switch, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../indexEntries.ts';
import classes from './EntryForm.module.css';

interface Props {
  only: Entry['only'];
  onChange: (only: Entry['only']) => void;
  readOnly: boolean;
}

/** Where and for whom an entry counts: channels, days, what is known of the customer. */
export function LimitsField({ only, onChange, readOnly }: Props) {
  const { t } = useTranslation('knowledge');
  const [open, setOpen] = useState(only !== undefined);
  const now = only ?? {};
  // Names that are being written may be empty or the same, so they are a list here and an object outside.
  const [pairs, setPairs] = useState<readonly (readonly [string, string])[]>(() => Object.entries(now.contact ?? {}));
  const attributes = (next: readonly (readonly [string, string])[]): void => {
    setPairs(next);
    const named = next.filter(([name]) => name.trim() !== '');
    onChange({ ...now, contact: named.length === 0 ? undefined : Object.fromEntries(named) });
  };
  return (
    <div className={classes.limits}>
      <Switch label={t('entry.limits')} description={t('limits.help')} checked={open} disabled={readOnly} onChange={({ currentTarget: { checked } }) => { setOpen(checked); if (!checked) { setPairs([]); onChange(undefined); } }} />
      {open && (
        <>
          <div className={classes.fields}>
            <TagsInput label={t('limits.channels')} description={t('limits.channelsHelp')} inputWrapperOrder={['label', 'input', 'error', 'description']} value={now.channels ?? []} readOnly={readOnly} maxTags={20} splitChars={[',', '，', '、', ' ']} onChange={(channels) => onChange({ ...now, channels: channels.length === 0 ? undefined : channels.map((each) => each.slice(0, 32)) })} />
            <div className={classes.days}>
              <TextInput type="date" label={t('limits.from')} value={now.from ?? ''} max={now.until} readOnly={readOnly} onChange={({ currentTarget: { value } }) => onChange({ ...now, from: value || undefined })} />
              <TextInput type="date" label={t('limits.until')} value={now.until ?? ''} min={now.from} readOnly={readOnly} onChange={({ currentTarget: { value } }) => onChange({ ...now, until: value || undefined })} />
            </div>
          </div>
          <div className={classes.pairs}>
            <span className={classes.label}>{t('limits.contact')}</span>
            {pairs.map(([name, value], at) => (
              // Pairs have no id, and may be the same while they are written.
              <div key={at} className={classes.pairRow}>
                <TextInput aria-label={t('limits.name', { number: at + 1 })} placeholder={t('limits.nameHint')} value={name} readOnly={readOnly} maxLength={64} onChange={({ currentTarget }) => attributes(pairs.map((each, index) => (index === at ? [currentTarget.value, value] : each)))} />
                <TextInput aria-label={t('limits.value', { number: at + 1 })} placeholder={t('limits.valueHint')} value={value} readOnly={readOnly} maxLength={200} onChange={({ currentTarget }) => attributes(pairs.map((each, index) => (index === at ? [name, currentTarget.value] : each)))} />
                {!readOnly && <ActionIcon size={32} aria-label={t('limits.remove', { number: at + 1 })} onClick={() => attributes(pairs.filter((_, index) => index !== at))}><IconX size={16} aria-hidden /></ActionIcon>}
              </div>
            ))}
            {!readOnly && <Button size="compact-sm" variant="subtle" className={classes.add} leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setPairs([...pairs, ['', '']])}>{t('limits.add')}</Button>}
          </div>
        </>
      )}
    </div>
  );
}
