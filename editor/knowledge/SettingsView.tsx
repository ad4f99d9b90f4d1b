import { useState } from 'react';
import { Button, Group, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeSettings } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { equalJson } from '../draft/equalJson.ts';
import { useBase } from './BaseContext.ts';
import { CategoriesField } from './CategoriesField.tsx';
import { DeleteBaseDialog } from './DeleteBaseDialog.tsx';
import { detailQuery } from './detailQuery.ts';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { NameFields } from './NameFields.tsx';
import pages from './BasePage.module.css';
import classes from './Settings.module.css';

/** The base's name, its categories, when changes go live, and the way to delete it. */
export function SettingsView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, detail: { summary, settings }, mayEdit } = useBase();
  const queryClient = useQueryClient();
  const [name, setName] = useState<LocalizedText | null>(null);
  const [categories, setCategories] = useState<KnowledgeSettings['categories'] | null>(null);
  const [deleting, setDeleting] = useState(false);
  const read = () => Promise.all([queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey }), queryClient.invalidateQueries({ queryKey: knowledgeKeys.list, exact: true })]);
  const naming = useMutation({ mutationFn: (next: LocalizedText) => knowledgeApi.change(slug, { name: next }), onSuccess: async () => { await read(); setName(null); } });
  const ordering = useMutation({ mutationFn: (next: KnowledgeSettings['categories']) => knowledgeApi.change(slug, { settings: { categories: next } }), onSuccess: async () => { await read(); setCategories(null); } });
  const timing = useMutation({ mutationFn: (publishes: KnowledgeSettings['publishes']) => knowledgeApi.change(slug, { settings: { publishes } }), onSuccess: read });
  const named = filled(name ?? {});
  const tidy = categories?.flatMap((each) => (Object.keys(filled(each.name)).length === 0 ? [] : [{ id: each.id, name: filled(each.name) }]));
  return (
    <div className={pages.column}>
      <section className={classes.part}>
        <h2>{t('settings.name')}</h2>
        <Stack gap="sm" maw={520}>
          <NameFields name={name ?? summary.name} readOnly={!mayEdit} onChange={setName} error={name && Object.keys(named).length === 0 ? t('settings.nameMissing') : null} />
          <p className={classes.small}>{t('settings.slug', { slug })}</p>
          <ProblemAlert error={naming.error} />
          {name && !equalJson(named, summary.name) && <Group gap="sm"><Button size="sm" loading={naming.isPending} disabled={Object.keys(named).length === 0} onClick={() => naming.mutate(named)}>{t('settings.save')}</Button><Button size="sm" variant="default" onClick={() => setName(null)}>{t('settings.back')}</Button></Group>}
        </Stack>
      </section>

      <section className={classes.part}>
        <h2>{t('settings.categories')}</h2>
        <p className={classes.small}>{t('settings.categoriesHelp')}</p>
        <CategoriesField categories={categories ?? settings.categories} readOnly={!mayEdit} onChange={setCategories} />
        <ProblemAlert error={ordering.error} />
        {tidy && !equalJson(categories, settings.categories) && <Group gap="sm" mt="sm"><Button size="sm" loading={ordering.isPending} onClick={() => ordering.mutate(tidy)}>{t('settings.save')}</Button><Button size="sm" variant="default" onClick={() => setCategories(null)}>{t('settings.back')}</Button></Group>}
      </section>

      <section className={classes.part}>
        <h2 id="knowledge-publishes">{t('settings.publishes')}</h2>
        <Radio.Group aria-labelledby="knowledge-publishes" value={timing.isPending ? timing.variables : settings.publishes} onChange={(value) => timing.mutate(value === 'at-once' ? 'at-once' : 'with-flow')} readOnly={!mayEdit}>
          <Stack gap="sm">
            {(['at-once', 'with-flow'] as const).map((value) => <Radio key={value} value={value} disabled={!mayEdit} label={t(`settings.${value}`)} description={t(`settings.${value}Help`)} />)}
          </Stack>
        </Radio.Group>
        <ProblemAlert error={timing.error} />
      </section>

      {mayEdit && (
        <section className={classes.part}>
          <h2>{t('settings.delete')}</h2>
          <p className={classes.small}>{summary.usedBy.length > 0 ? t('settings.inUse', { flows: summary.usedBy.join(t('misses.comma')) }) : t('settings.deleteHelp')}</p>
          <Button size="sm" variant="light" color="red" mt="sm" disabled={summary.usedBy.length > 0} onClick={() => setDeleting(true)}>{t('settings.deleteDo')}</Button>
        </section>
      )}
      {deleting && <DeleteBaseDialog onClose={() => setDeleting(false)} />}
    </div>
  );
}

function filled(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([tag, each]) => [tag, each.trim()]).filter(([, each]) => each !== ''));
}
