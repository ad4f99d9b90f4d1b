import { useState } from 'react';
import { Button, Group, Skeleton, Slider } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useBase } from './BaseContext.ts';
import { detailQuery } from './detailQuery.ts';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { Shares } from './Shares.tsx';
import { useEntryTitle } from './useEntryTitle.ts';
import pages from './BasePage.module.css';
import classes from './Balance.module.css';

/** How sure the bot must be before it answers, with what that changes on the base's own tests and on real questions. */
export function BalanceView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, detail: { settings, understanding }, mayEdit } = useBase();
  const title = useEntryTitle();
  const queryClient = useQueryClient();
  const [value, setValue] = useState(settings.balance);
  const [tried] = useDebouncedValue(value, 250);
  const { data, error, isPlaceholderData } = useQuery({ queryKey: [...knowledgeKeys.balance(slug), tried], queryFn: ({ signal }) => knowledgeApi.balance(slug, tried, signal), placeholderData: keepPreviousData, staleTime: 30_000 });
  const saving = useMutation({
    mutationFn: () => knowledgeApi.change(slug, { settings: { balance: value } }),
    onSuccess: () => Promise.all([queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey }), queryClient.invalidateQueries({ queryKey: knowledgeKeys.balance(slug) })]),
  });
  const percent = (share: number) => Math.round(share * 100);
  const words = (at: number) => t(at === 0 ? 'balance.found' : at < 0 ? 'balance.asksBy' : 'balance.answersBy', { by: Math.round(Math.abs(at) * 10) });
  return (
    <div className={pages.column}>
      <header className={classes.head}><h2>{t('balance.title')}</h2><p>{t('balance.intro')}</p></header>
      <section className={classes.card} aria-label={t('balance.title')}>
        <div className={classes.ends} aria-hidden><span>{t('balance.asks')}</span><span>{t('balance.answers')}</span></div>
        <Slider min={-1} max={1} step={0.1} precision={1} startPointValue={0} marks={[{ value: 0 }]} size="md" thumbSize={22} label={null} value={value} onChange={setValue} disabled={!mayEdit} thumbLabel={t('balance.thumb')} thumbValueText={words} />
        <p className={classes.now}>{words(value)}</p>
        <Group justify="space-between" gap="sm" mt="sm">
          <p className={classes.small}>{data ? t('balance.from', { answered: percent(data.answeredFrom), unsure: percent(data.unsureFrom) }) : ' '}</p>
          {mayEdit && (
            <Group gap="sm">
              <Button size="sm" variant="default" disabled={value === settings.balance} onClick={() => setValue(settings.balance)}>{t('balance.back')}</Button>
              <Button size="sm" disabled={value === settings.balance} loading={saving.isPending} onClick={() => saving.mutate()}>{t('balance.save')}</Button>
            </Group>
          )}
        </Group>
      </section>
      <ProblemAlert error={saving.error ?? (data ? null : error)} />
      {!data && !error && <div role="status" aria-label={t('balance.looking')}><Skeleton height={180} radius="md" /></div>}
      {data && (
        <div className={classes.effect} data-stale={isPlaceholderData || undefined}>
          <Shares title={t('balance.tests')} none={t('balance.noTests')} parts={[{ is: 'good', label: t('balance.right'), count: data.tests.right }, { is: 'trouble', label: t('balance.wrong'), count: data.tests.wrong }, { is: 'none', label: t('balance.unanswered'), count: data.tests.missed }]} />
          <Shares title={t('balance.questions')} none={t('balance.noQuestions')} parts={[{ is: 'good', label: t('balance.answered'), count: data.questions.answered }, { is: 'wait', label: t('balance.asked'), count: data.questions.unsure }, { is: 'none', label: t('balance.missed'), count: data.questions.missed }]} />
          {value !== settings.balance && (
            <section className={classes.changes}>
              <h3>{t('balance.changes')}</h3>
              {data.differences.length === 0 ? <p className={classes.small}>{t('balance.noChanges')}</p> : (
                <ul>
                  {data.differences.map(({ text, from, to, entry, score }) => (
                    <li key={text}>
                      <bdi>{text}</bdi>
                      <span className={classes.small}>{t(`fate.${from}`)} <IconArrowRight size={13} aria-hidden /> <strong>{t(`fate.${to}`)}</strong>{entry !== null && ` · ${title(entry)} ${percent(score)}%`}</span>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          )}
        </div>
      )}
      <p className={classes.small}>{t('balance.read', { count: understanding.phrasings, encoded: understanding.encoded })} {understanding.crossValidated ? t('balance.valid', { right: percent(understanding.crossValidated.right), rejected: percent(understanding.crossValidated.rejected) }) : t('balance.tooFew')}</p>
    </div>
  );
}
