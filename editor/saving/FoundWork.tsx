import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { diffFlows } from '../draft/diffFlows.ts';
import { applyPatch } from '../draft/flowPatch.ts';
import { useDraft } from '../flow/FlowContext.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';
import { Difference } from '../versions/Difference.tsx';
import { Dialog } from '../app/Dialog.tsx';
import type { Kept } from './keptWork.ts';
import { useSaving } from './useSaving.ts';
import classes from './FoundWork.module.css';

/** Offers work that was not saved when its tab was closed, reloaded or crashed. */
export function FoundWork() {
  const { t } = useTranslation('saving');
  const { around: { found } } = useSaving();
  const [asked, setAsked] = useState(true);
  if (found.length === 0 || !asked) return null;
  return (
    <Dialog title={t('found.title')} size={620} onClose={() => setAsked(false)} footer={<Group justify="flex-end"><Button size="sm" variant="default" onClick={() => setAsked(false)}>{t('found.keep')}</Button></Group>}>
      <Text size="sm" mb="md">{t('found.text')}</Text>
      <ul className={classes.list}>{found.map((each) => <FoundItem key={each.key} kept={each} />)}</ul>
    </Dialog>
  );
}

function FoundItem({ kept }: { kept: Kept }) {
  const { t } = useTranslation('saving');
  const locale = languageTag[useLanguage().language];
  const { saving } = useSaving();
  const now = useNow(30_000);
  const document = useDraft((draft) => draft.document);
  const [open, setOpen] = useState(false);
  const [sure, setSure] = useState(false);
  const { at, redo } = kept.work;
  const restored = applyPatch(document, redo);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return (
    <li className={classes.item}>
      <p className={classes.when} title={exact}>{t('found.when', { when: agoText(at, now, locale, t('found.justNow')), count: diffFlows(document, restored).count })}</p>
      <Group gap="xs">
        <Button size="sm" onClick={() => saving.restore(kept)} data-autofocus>{t('found.restore')}</Button>
        <Button size="sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{t('found.look')}</Button>
        <Button size="sm" variant="subtle" color={sure ? 'red.9' : 'gray'} onClick={() => (sure ? saving.discard(kept) : setSure(true))}>{t(sure ? 'found.sure' : 'found.discard')}</Button>
      </Group>
      {open && <div className={classes.difference}><Difference before={document} after={restored} names={[t('found.now'), t('found.kept')]} /></div>}
    </li>
  );
}
