import { Fragment } from 'react';
import { Button } from '@mantine/core';
import { IconCheck, IconTestPipe } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MatchReadingOnWire } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { useBase } from '../BaseContext.ts';
import { detailQuery } from '../detailQuery.ts';
import { entryName } from '../entryName.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { markParts } from './markParts.ts';
import classes from './TryPanel.module.css';

interface Props {
  question: string;
  reading: MatchReadingOnWire;
  /** The id of the entry that is open beside it. */
  open: string | undefined;
}

/** What the base makes of a question: what becomes of it, which entries come near, and why. */
export function Reading({ question, reading: { decision, layer, language: spoken, readAs, ranked }, open }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { language } = useLanguage();
  const { slug, mayEdit, detail: { tests } } = useBase();
  const queryClient = useQueryClient();
  const best = ranked[0];
  const expects = decision === 'missed' ? null : best?.entry.id ?? null;
  const known = tests.some((each) => each.question === question);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (expected: string | null) => knowledgeApi.addTests(slug, [{ question, expects: expected }]),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey }),
  });
  return (
    <>
      <p className={classes.decision} data-is={decision} role="status"><strong>{t(`try.${decision}`)}</strong> {t(`try.${decision}Text`)}</p>
      {readAs !== undefined && <p className={classes.small}>{t('try.readAs')} <q>{readAs}</q></p>}
      <p className={classes.small}>{t(`layer.${layer}`)}{spoken !== 'und' && ` · ${languageName(spoken, language)}`}</p>
      <ol className={classes.ranked}>
        {ranked.map(({ entry, score, phrasing, parts }) => (
          <li key={entry.id} className={classes.found} data-open={entry.id === open || undefined}>
            <div className={classes.foundHead}>
              <Link to="/knowledge/$slug" params={{ slug }} search={{ entry: entry.id, ask: question }} preload={false}>{entryName(entry, language)}</Link>
              <span>{Math.round(score * 100)}%</span>
            </div>
            <div className={classes.bar} aria-hidden><i style={{ inlineSize: `${Math.round(score * 100)}%` }} /></div>
            <p className={classes.why}>{t('try.phrasing')} <q>{phrasing}</q></p>
            {parts.length > 0 && <p className={classes.why}>{t('try.parts')} {markParts(question, parts).map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>))}</p>}
          </li>
        ))}
      </ol>
      {ranked.length === 0 && <p className={classes.small}>{t('try.nothing')}</p>}
      <ProblemAlert error={error} />
      {mayEdit && (known ? <p className={classes.small}><IconCheck size={15} aria-hidden /> {t('try.isTest')}</p> : (
        <div className={classes.actions}>
          <Button size="xs" variant="default" leftSection={<IconTestPipe size={16} aria-hidden />} loading={isPending} onClick={() => mutate(expects)}>{t(expects === null ? 'try.addTestNothing' : 'try.addTest')}</Button>
          {open !== undefined && open !== expects && <Button size="xs" variant="default" loading={isPending} onClick={() => mutate(open)}>{t('try.addTestOpen')}</Button>}
        </div>
      ))}
    </>
  );
}
