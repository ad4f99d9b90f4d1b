import type { ReactNode } from 'react';
import { ActionIcon, Button, Kbd } from '@mantine/core';
import { IconArrowLeft, IconArrowUpRight, IconCheck, IconTestPipe } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissGroup } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { mayEnter } from '../../app/rooms.ts';
import { serverTime } from '../../app/serverTime.ts';
import { useStaff } from '../../app/StaffContext.ts';
import { agoText } from '../../flows/agoText.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { useBase } from '../BaseContext.ts';
import { detailQuery } from '../detailQuery.ts';
import { EntryPicker } from '../EntryPicker.tsx';
import { knowledgeApi } from '../knowledgeApi.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import classes from './Misses.module.css';

interface Props {
  group: MissGroup;
  /** The entry that attaching would add to. */
  target: string | undefined;
  onTarget: (entry: string) => void;
  onBack: () => void;
  /** Null for what cannot be done. */
  onAttach: (() => void) | null;
  onCreate: (() => void) | null;
  onIgnore: (() => void) | null;
  onReopen: (() => void) | null;
}

/** One group of missed questions: who asked what, what came near, and what to make of it. */
export function MissDetail({ group, target, onTarget, onBack, onAttach, onCreate, onIgnore, onReopen }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { language } = useLanguage();
  const { slug, mayEdit, detail: { tests } } = useBase();
  const title = useEntryTitle();
  const now = serverTime(useNow(60_000));
  const { role } = useStaff();
  const desk = mayEnter('desk', role);
  const queryClient = useQueryClient();
  const testing = useMutation({
    mutationFn: (expects: string | null) => knowledgeApi.addTests(slug, [{ question: group.title, expects }]),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey }),
  });
  const isTest = tests.some(({ question }) => question === group.title);
  return (
    <div className={classes.detail}>
      <div className={classes.head}>
        <ActionIcon className={classes.back} size={36} aria-label={t('misses.back')} onClick={onBack}><IconArrowLeft size={20} aria-hidden /></ActionIcon>
        <h2><bdi>{group.title}</bdi></h2>
      </div>
      <p className={classes.sum}>{t('misses.asked', { count: group.count, people: group.conversations })}</p>

      {mayEdit && (
        <section className={classes.deal} aria-label={t('misses.deal')}>
          <div className={classes.attach}>
            <EntryPicker label={t('misses.attachTo')} value={target} onChange={(entry) => { if (entry !== null) onTarget(entry); }} />
            <Button size="sm" disabled={!onAttach} rightSection={<Key>A</Key>} onClick={() => onAttach?.()}>{t('misses.attach')}</Button>
          </div>
          <div className={classes.others}>
            {onCreate && <Button size="sm" variant="default" rightSection={<Key>N</Key>} onClick={onCreate}>{t('misses.new')}</Button>}
            {onIgnore && <Button size="sm" variant="default" rightSection={<Key>I</Key>} onClick={onIgnore}>{t('misses.ignore')}</Button>}
            {onReopen && <Button size="sm" variant="default" onClick={onReopen}>{t('misses.reopen')}</Button>}
          </div>
        </section>
      )}

      <section className={classes.part}>
        <h3>{t('misses.nearest')}</h3>
        {group.nearest.length === 0 ? <p className={classes.sum}>{t('misses.noNearest')}</p> : (
          <ul className={classes.nearest}>
            {group.nearest.map(({ entry, score }) => (
              <li key={entry}>
                <Link to="/knowledge/$slug" params={{ slug }} search={{ entry, ask: group.title }} preload={false}>{title(entry)}</Link>
                <span>{Math.round(score * 100)}%</span>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section className={classes.part}>
        <h3>{t('misses.examples')}</h3>
        <ul className={classes.examples}>
          {group.questions.map(({ id, text, at, why, conversationId, entry }) => (
            <li key={id}>
              <bdi className={classes.text}>{text}</bdi>
              <span className={classes.meta}>
                <span data-why={why} className={classes.mark}>{t(`why.${why}`)}</span>
                {entry !== null && (why === 'unhelpful' || why === 'handed-over') && <span>{t('misses.said', { entry: title(entry) })}</span>}
                <time dateTime={at}>{agoText(Date.parse(at), now, languageTag[language], t('misses.now'))}</time>
                {!desk && mayEnter('analytics', role) && <Link to="/analytics/chat/$conversationId" params={{ conversationId }} preload={false}>{t('misses.conversation')}<IconArrowUpRight size={14} aria-hidden /></Link>}
                {desk && <Link to="/desk" search={{ view: 'all', chat: conversationId }} preload={false}>{t('misses.conversation')}<IconArrowUpRight size={14} aria-hidden /></Link>}
              </span>
            </li>
          ))}
        </ul>
        {group.count > group.questions.length && <p className={classes.sum}>{t('misses.more', { count: group.count - group.questions.length })}</p>}
      </section>

      <ProblemAlert error={testing.error} />
      {mayEdit && (isTest ? <p className={classes.sum}><IconCheck size={15} aria-hidden /> {t('try.isTest')}</p> : (
        <div className={classes.others}>
          {target !== undefined && <Button size="xs" variant="subtle" leftSection={<IconTestPipe size={16} aria-hidden />} loading={testing.isPending} onClick={() => testing.mutate(target)}>{t('misses.addTest', { entry: title(target) })}</Button>}
          <Button size="xs" variant="subtle" loading={testing.isPending} onClick={() => testing.mutate(null)}>{t('try.addTestNothing')}</Button>
        </div>
      ))}
    </div>
  );
}

/** The key that does the same; where there is a keyboard. */
function Key({ children }: { children: ReactNode }) {
  return <Kbd size="xs" className={classes.key ?? ''} aria-hidden>{children}</Kbd>;
}
