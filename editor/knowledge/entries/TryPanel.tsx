import { useState, type FormEvent } from 'react';
import { Button, CloseButton, Skeleton, TextInput } from '@mantine/core';
import { IconCornerDownRight, IconMessageQuestion, IconSend } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useBase } from '../BaseContext.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { Reading } from './Reading.tsx';
import classes from './TryPanel.module.css';

/** Asks the base as a customer would, one question after another, and shows what it makes of it and why. */
export function TryPanel({ first, open }: { first: string; open: string | undefined }) {
  const { t } = useTranslation(['knowledgeWork', 'app']);
  const { slug, detail: { summary: { revision } } } = useBase();
  const navigate = useNavigate({ from: '/knowledge/$slug' });
  const [text, setText] = useState(first);
  const [asked, setAsked] = useState(first.trim());
  const [before, setBefore] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['knowledge', slug, 'match', asked, before, revision],
    queryFn: ({ signal }) => knowledgeApi.match(slug, { text: asked, ...(before.length > 0 && { before }) }, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

  function ask(event: FormEvent): void {
    event.preventDefault();
    setAsked(text.trim());
    void navigate({ search: (now) => ({ ...now, ask: text.trim() }), replace: true });
  }

  return (
    <div className={classes.panel}>
      <form className={classes.form} onSubmit={ask}>
        {before.length > 0 && (
          <ol className={classes.before} aria-label={t('try.before')}>
            {before.map((each, at) => (
              // What was said before has no id, and may be the same twice.
              <li key={at}><span><bdi>{each}</bdi></span><CloseButton size="sm" aria-label={t('try.forget', { text: each })} onClick={() => setBefore(before.filter((_, index) => index !== at))} /></li>
            ))}
          </ol>
        )}
        <TextInput
          size="sm" aria-label={t('try.question')} placeholder={t('try.hint')} value={text} maxLength={4000} autoFocus onChange={({ currentTarget: { value } }) => setText(value)} rightSectionWidth={40}
          rightSection={<button type="submit" className={classes.send} aria-label={t('try.ask')} disabled={text.trim() === ''}><IconSend size={17} aria-hidden /></button>}
        />
        {asked !== '' && data && <Button size="compact-sm" variant="subtle" leftSection={<IconCornerDownRight size={15} aria-hidden />} disabled={before.length >= 10} onClick={() => { setBefore([...before, asked]); setText(''); setAsked(''); }}>{t('try.follow')}</Button>}
      </form>
      <div className={classes.result}>
        <ProblemAlert error={error} />
        {asked === '' && <EmptyNote icon={IconMessageQuestion} title={t('try.empty')} text={t(before.length > 0 ? 'try.emptyFollow' : 'try.emptyText')} />}
        {asked !== '' && !data && error === null && <div role="status" aria-label={t('app:loading')}><Skeleton height={90} radius="md" /></div>}
        {asked !== '' && data && <div data-stale={isPlaceholderData || undefined} className={classes.reading}><Reading question={asked} reading={data} open={open} /></div>}
      </div>
    </div>
  );
}
