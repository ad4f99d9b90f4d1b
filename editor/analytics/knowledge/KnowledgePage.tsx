import { Button, Select } from '@mantine/core';
import { IconArrowUpRight, IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { addTexts } from '../../i18n/addTexts.ts';
import { knowledge as knowledgeTexts } from '../../i18n/knowledge.ts';
import { knowledgeFigures as texts } from '../../i18n/knowledgeFigures.ts';
import { knowledgeWork } from '../../i18n/knowledgeWork.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { knowledgeQuery } from '../../knowledge/knowledgeQuery.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { BaseFigures } from './BaseFigures.tsx';
import { knowledgePageSearch } from './knowledgePageSearch.ts';
import classes from './Knowledge.module.css';

addTexts('knowledge', knowledgeTexts);
addTexts('knowledgeWork', knowledgeWork);
addTexts('knowledgeFigures', texts);

/** How a knowledge base does with what customers ask: the one in the address, else the one that most flows ask. */
export function KnowledgePage() {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const [search, change] = usePageSearch(knowledgePageSearch);
  const { data: bases, error } = useQuery(knowledgeQuery);
  if (bases === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  const base = bases.find(({ slug }) => slug === search.base) ?? bases.toSorted((one, other) => other.usedBy.length - one.usedBy.length || other.entries - one.entries)[0];
  if (base === undefined) {
    return <EmptyNote icon={IconBook2} title={t('noBase')} text={t('noBaseText')}><Button size="sm" variant="light" renderRoot={(props) => <Link to="/knowledge" {...props} />}>{t('toBases')}</Button></EmptyNote>;
  }
  return (
    <div className={classes.page}>
      <div className={classes.bases}>
        <Select
          size="sm" label={t('base')} allowDeselect={false} value={base.slug} data={bases.map(({ slug, name }) => ({ value: slug, label: localize(name, language, ['zh', 'en']) || slug }))}
          onChange={(slug) => change({ base: slug ?? undefined, entry: undefined, find: undefined })}
        />
        <Link to="/knowledge/$slug" params={{ slug: base.slug }} preload={false}>{t('open')}<IconArrowUpRight size={15} aria-hidden /></Link>
      </div>
      <BaseFigures key={base.slug} slug={base.slug} search={search} change={change} />
    </div>
  );
}
