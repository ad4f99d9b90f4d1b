import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { setKnowledge } from '../../draft/edits/setKnowledge.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { knowledgeQuery } from '../../knowledge/knowledgeQuery.ts';
import classes from './flow.module.css';

/** The knowledge bases that the flow's nodes may ask. */
export function KnowledgeSection() {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const declared = useDraft(({ document }) => document.knowledge);
  const { data: bases } = useQuery(knowledgeQuery);
  const nameOf = (slug: string) => localize(bases?.find((each) => each.slug === slug)?.name ?? {}, language) || slug;
  const set = (slug: string, on: boolean): void => draft.getState().change({ name: 'configure', count: 1 }, (document) => setKnowledge(document, slug, on));
  const others = (bases ?? []).filter(({ slug }) => !declared.includes(slug));
  return (
    <section className={classes.section} aria-labelledby="flow-knowledge">
      <h3 id="flow-knowledge">{t('flow.knowledge')}</h3>
      <p>{declared.length === 0 ? t('flow.noKnowledge') : t('flow.knowledgeHelp')}</p>
      {declared.length > 0 && (
        <ul className={classes.rows}>
          {declared.map((slug) => {
            const base = bases?.find((each) => each.slug === slug);
            return (
              <li key={slug} className={classes.row}>
                <span>{base ? <Link to="/knowledge/$slug" params={{ slug }} preload={false}>{nameOf(slug)}</Link> : nameOf(slug)} <small>{slug}</small></span>
                {base ? <small>{t('knowledge.entries', { count: base.entries })}</small> : bases && <span className={classes.trouble}>{t('flow.missingKnowledge')}</span>}
                {mayEdit && <Tooltip label={t('flow.removeKnowledge', { name: nameOf(slug) })}><ActionIcon size={32} aria-label={t('flow.removeKnowledge', { name: nameOf(slug) })} onClick={() => set(slug, false)}><IconX size={16} aria-hidden /></ActionIcon></Tooltip>}
              </li>
            );
          })}
        </ul>
      )}
      {mayEdit && others.length > 0 && <Select size="sm" aria-label={t('flow.addKnowledge')} placeholder={t('flow.addKnowledge')} value={null} data={others.map(({ slug }) => ({ value: slug, label: nameOf(slug) }))} onChange={(slug) => slug !== null && set(slug, true)} />}
    </section>
  );
}
