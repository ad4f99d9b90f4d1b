import { useState } from 'react';
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KnowledgeTest, KnowledgeTestResult } from '../../../server/contract.ts';
import { useBase } from '../BaseContext.ts';
import { EntryPicker } from '../EntryPicker.tsx';
import { useEntryTitle } from '../useEntryTitle.ts';
import { Outcome } from './ResultTable.tsx';
import classes from './Tests.module.css';

interface Props {
  test: KnowledgeTest;
  /** Of the last run. */
  result: KnowledgeTestResult | undefined;
  /** It came out better for what customers meet. */
  worse: boolean;
  /** Whether what customers meet stands beside it. */
  twice: boolean;
  /** Null for those who only read. */
  onExpects: ((entry: string | null) => void) | null;
  onRemove: (() => void) | null;
}

/** One question of the test set; what it should find can be chosen again. */
export function TestRow({ test: { question, expects }, result, worse, twice, onExpects, onRemove }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { slug } = useBase();
  const title = useEntryTitle();
  const [choosing, setChoosing] = useState(false);
  const expected = expects === null ? t('tests.nothing') : title(expects);
  return (
    <tr data-worse={worse || undefined}>
      <td data-label={t('tests.question')}><Link to="/knowledge/$slug" params={{ slug }} search={{ ask: question, ...(expects !== null && { entry: expects }) }} preload={false} aria-label={question}><bdi>{question}</bdi></Link></td>
      <td data-label={t('tests.expects')}>
        {onExpects === null ? expected : choosing
          ? <EntryPicker label={t('tests.expects')} hideLabel nothing opened value={expects} onChange={(entry) => { setChoosing(false); onExpects(entry); }} onClose={() => setChoosing(false)} />
          : <UnstyledButton className={classes.choose} aria-label={t('tests.change', { entry: expected })} onClick={() => setChoosing(true)}>{expected}</UnstyledButton>}
      </td>
      {twice && <td data-label={t('tests.before')}>{result?.before ? <Outcome of={result.before} /> : '–'}</td>}
      <td data-label={t(twice ? 'tests.after' : 'tests.result')}>{result ? <Outcome of={result.after} /> : '–'}</td>
      {onRemove && <td className={classes.action}><ActionIcon size={32} aria-label={t('tests.remove', { question })} onClick={onRemove}><IconX size={16} aria-hidden /></ActionIcon></td>}
    </tr>
  );
}
