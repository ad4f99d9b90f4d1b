import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readHolidays, type SpecialDays } from './readHolidays.ts';
import classes from './hours.module.css';

/** Takes a notice of holidays as it was published, and says what was read in it before it counts. */
export function PasteHolidays({ onAdd, onClose }: { onAdd: (found: SpecialDays) => void; onClose: () => void }) {
  const { t } = useTranslation('inspector');
  const [text, setText] = useState('');
  const found = readHolidays(text, new Date().getFullYear());
  const count = found.holidays.length + found.working.length;
  return (
    <div className={classes.paste}>
      <Textarea label={t('hours.pasteLabel')} description={t('hours.pasteHelp')} placeholder={t('hours.pasteExample')} autosize minRows={3} maxRows={10} maxLength={10_000} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} data-autofocus />
      <p role="status">{text.trim() !== '' && (count === 0 ? t('hours.pasteNone') : t('hours.pasteFound', { off: found.holidays.length, on: found.working.length }))}</p>
      <div className={classes.presets}>
        <Button size="compact-sm" disabled={count === 0} onClick={() => onAdd(found)}>{t('hours.pasteAdd')}</Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>{t('flow.cancel')}</Button>
      </div>
    </div>
  );
}
