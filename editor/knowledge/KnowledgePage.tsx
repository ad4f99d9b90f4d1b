import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconBook2, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useMayEdit } from '../flows/useMayEdit.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { knowledge as texts } from '../i18n/knowledge.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { BaseRow } from './BaseRow.tsx';
import { EncoderNote } from './EncoderNote.tsx';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { NewBaseDialog } from './NewBaseDialog.tsx';
import classes from './KnowledgePage.module.css';

addTexts('knowledge', texts);

/** Every knowledge base: how it stands and who asks it. */
export function KnowledgePage() {
  const { t } = useTranslation(['knowledge', 'app']);
  const mayEdit = useMayEdit();
  const { data, error, refetch, isFetching } = useQuery({ queryKey: knowledgeKeys.list, queryFn: ({ signal }) => knowledgeApi.list(signal), refetchOnMount: 'always' });
  const [making, setMaking] = useState(false);
  const make = mayEdit && <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>{t('new')}</Button>;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div><h1>{t('title')}</h1><p>{t(mayEdit ? 'intro' : 'introReader')}</p></div>
        {data?.bases.length !== 0 && make}
      </header>
      {data === undefined && error !== null && <ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" loading={isFetching} onClick={() => void refetch()}>{t('app:retry')}</Button></div></ProblemAlert>}
      {data && <EncoderNote encoders={data.encoders} />}
      {data?.bases.length === 0 && <EmptyNote icon={IconBook2} title={t('empty.title')} text={t(mayEdit ? 'empty.text' : 'empty.reader')}>{make}</EmptyNote>}
      {data === undefined && error === null && <div className={classes.list} role="status" aria-label={t('app:loading')}>{['a', 'b', 'c'].map((each) => <div key={each} className={classes.row}><Skeleton height={48} radius="sm" /></div>)}</div>}
      {data && data.bases.length > 0 && <ul className={classes.list} aria-label={t('title')}>{data.bases.map((base) => <BaseRow key={base.slug} base={base} />)}</ul>}
      {making && <NewBaseDialog taken={new Set(data?.bases.map(({ slug }) => slug))} onClose={() => setMaking(false)} />}
    </div>
  );
}
