import { Anchor, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { setKnowledge } from '../../draft/edits/setKnowledge.ts';
import { knowledgeQuery } from '../../knowledge/knowledgeQuery.ts';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';

/** Chooses a knowledge base; the flow declares it in the same step. */
export function KnowledgeField({ field, path, value }: FieldProps<'line'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, language, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const { data: bases, isPending } = useQuery(knowledgeQuery);
  const slug = typeof value === 'string' && value !== '' ? value : null;
  const known = (bases ?? []).map((each) => ({ value: each.slug, label: `${localize(each.name, language) || each.slug} · ${t('knowledge.entries', { count: each.entries })}` }));
  const gone = slug !== null && !known.some((each) => each.value === slug);
  const wrong = gone && bases !== undefined ? t('knowledge.unknown', { slug }) : error;
  return (
    <FieldFrame label={label} help={help} error={wrong}>
      <Select
        aria-label={label} data={gone ? [...known, { value: slug, label: slug }] : known} value={slug} readOnly={!mayEdit} error={wrong !== undefined} allowDeselect={false} clearable={!field.required}
        placeholder={isPending ? t('knowledge.loading') : t('knowledge.choose')} nothingFoundMessage={t('knowledge.none')} clearButtonProps={{ 'aria-label': t('field.clear') }}
        onChange={(next) => put(path, next ?? undefined, (each) => (next === null ? each : setKnowledge(each, next, true)))}
      />
      {slug !== null && !gone && <Anchor size="sm" renderRoot={(props) => <Link to="/knowledge/$slug" params={{ slug }} preload={false} {...props} />}>{t('knowledge.open')}</Anchor>}
    </FieldFrame>
  );
}
