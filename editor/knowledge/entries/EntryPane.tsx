import { useState } from 'react';
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconCircleDashed, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useWindowKeys } from '../../kit/useWindowKeys.ts';
import { useBase } from '../BaseContext.ts';
import { entryName } from '../entryName.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { EntryForm } from './EntryForm.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useEntryWork } from './useEntryWork.ts';
import classes from './EntryForm.module.css';

/** One entry, to be read or written. */
export function EntryPane({ id, onShow }: { id: string; onShow: (entry: string | undefined) => void }) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const { mayEdit } = useBase();
  const work = useEntryWork(id, () => onShow(undefined));
  const [removing, setRemoving] = useState(false);
  const { entry, stored, state, unsaved, saving, error, conflict, save } = work;
  const ready = entry !== undefined && Object.values(entry.phrasings).some((lines) => lines.some((line) => line.trim() !== ''));

  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
    event.preventDefault();
    if (mayEdit && unsaved && ready) save();
  });

  if (entry === undefined) return <EmptyNote icon={IconCircleDashed} title={t('entry.gone')} text={t('entry.goneText')}><Button size="sm" variant="light" onClick={() => onShow(undefined)}>{t('entry.back')}</Button></EmptyNote>;
  const name = entryName(entry, language);
  const readOnly = !mayEdit || state === 'removed';
  return (
    <>
      <div className={classes.bar}>
        <ActionIcon className={classes.back} size={36} aria-label={t('entry.back')} onClick={() => onShow(undefined)}><IconArrowLeft size={20} aria-hidden /></ActionIcon>
        <div className={classes.heading}>
          <h2><bdi>{name === id ? t('entries.untitled') : name}</bdi></h2>
          <span className={classes.said} role="status">{t(saving ? 'entry.saving' : unsaved ? 'entry.unsaved' : `state.${state}`)}</span>
        </div>
        {mayEdit && state === 'removed' && <Button size="sm" variant="default" loading={saving} onClick={() => save()}>{t('entry.restore')}</Button>}
        {!readOnly && unsaved && <Button size="sm" variant="default" className={classes.wide} onClick={work.discard}>{t('entry.discard')}</Button>}
        {!readOnly && <Tooltip label={t('entry.saveKey')}><Button size="sm" loading={saving} disabled={!unsaved || !ready} onClick={() => save()}>{t('entry.save')}</Button></Tooltip>}
        {!readOnly && (
          <Menu position="bottom-end" width={200} shadow="md">
            <Menu.Target><ActionIcon size={36} aria-label={t('entry.more')}><IconDots size={20} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              {unsaved && <Menu.Item className={classes.narrow} onClick={work.discard}>{t('entry.discard')}</Menu.Item>}
              <Menu.Item color="red" leftSection={<IconTrash size={17} aria-hidden />} onClick={() => { if (stored) setRemoving(true); else { work.discard(); onShow(undefined); } }}>{t('entry.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={classes.body}>
        {!conflict && <ProblemAlert error={error} onClose={work.reset} />}
        <EntryForm entry={entry} onChange={work.change} readOnly={readOnly} fresh={stored === undefined} />
      </div>
      {conflict && <ConflictDialog mine={entry} theirs={stored ?? null} busy={saving} onMine={() => save('over')} onTheirs={work.discard} onClose={work.reset} />}
      {removing && <RemoveDialog name={name} busy={saving} onRemove={work.remove} onClose={() => setRemoving(false)} />}
    </>
  );
}
