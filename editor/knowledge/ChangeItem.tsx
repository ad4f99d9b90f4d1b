import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KnowledgeChange } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { serverTime } from '../app/serverTime.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';
import { useBase } from './BaseContext.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { useEntryTitle } from './useEntryTitle.ts';
import classes from './History.module.css';

interface Props {
  change: KnowledgeChange;
  busy: boolean;
  /** Null where it cannot be taken back. */
  onUndo: (() => void) | null;
}

/** Entries named of one change. */
const named = 3;

/** One change: who, when and what; opened, what was before and after. */
export function ChangeItem({ change: { revision, at, by, kind, note, added, changed, removed, count, undoable }, busy, onUndo }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { language } = useLanguage();
  const { slug } = useBase();
  const title = useEntryTitle();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ queryKey: [...knowledgeKeys.base(slug), 'change', revision], queryFn: ({ signal }) => knowledgeApi.changeDetail(slug, revision, signal), enabled: open, staleTime: Infinity });
  const locale = languageTag[language];
  const time = Date.parse(at);
  const names = [...added, ...changed, ...removed].slice(0, named).map(title);
  return (
    <li className={classes.item} data-revision={revision}>
      <div className={classes.line}>
        <div>
          <strong>{t(`kind.${kind}`)}</strong>
          {names.length > 0 && <span className={classes.what}> <bdi>{names.join(t('misses.comma'))}</bdi>{count > names.length && ` ${t('history.others', { count: count - names.length })}`}</span>}
          {note !== '' && <p className={classes.note}><bdi>{note}</bdi></p>}
          <p className={classes.who}>{by?.name ?? t('history.nobody')} · <time dateTime={at} title={new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)}>{agoText(time, serverTime(useNow(30_000)), locale, t('misses.now'))}</time>{!undoable && kind !== 'publish' && ` · ${t('history.undone')}`}</p>
        </div>
        <div className={classes.actions}>
          {count > 0 && <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'history.close' : 'history.open')}</Button>}
          {onUndo && <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={15} aria-hidden />} loading={busy} onClick={onUndo}>{t('history.undo')}</Button>}
        </div>
      </div>
      {open && (
        <div className={classes.opened}>
          <ProblemAlert error={error} />
          {!data && !error && <Skeleton height={80} radius="md" />}
          {data && <DifferenceList names={[t('history.before'), t('history.after')]} differences={data.differences} />}
        </div>
      )}
    </li>
  );
}
