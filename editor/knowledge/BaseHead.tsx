import { useEffect, useRef } from 'react';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useBase } from './BaseContext.ts';
import { BaseStatus } from './BaseStatus.tsx';
import { knowledgeViews, type KnowledgeView } from './knowledgeSearch.ts';
import classes from './BasePage.module.css';

/** The base's name, whether customers have what stands in it, and the way to each of its views. */
export function BaseHead({ view }: { view: KnowledgeView }) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const { slug, detail: { summary, tests } } = useBase();
  const links = useRef<HTMLElement>(null);
  const counts: Partial<Record<KnowledgeView, number>> = { misses: summary.misses ?? 0, tests: tests.length };
  useEffect(() => {
    // Chromium answers with a promise, which an effect must not return.
    links.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Link to="/knowledge" className={classes.up}>{t('title')}</Link>
        <IconChevronRight size={16} aria-hidden />
        <h1><bdi>{localize(summary.name, language, ['zh', 'en']) || slug}</bdi></h1>
      </div>
      <BaseStatus />
      <nav className={classes.views} aria-label={t('views')} ref={links}>
        {knowledgeViews.map((each) => (
          <Link key={each} to="/knowledge/$slug" params={{ slug }} search={each === 'entries' ? {} : { view: each }} className={classes.viewLink} activeOptions={{ exact: true, includeSearch: true }} aria-current={each === view ? 'page' : undefined}>
            {t(`view.${each}`)}
            {(counts[each] ?? 0) > 0 && <span className={classes.count} data-urgent={each === 'misses' || undefined}>{counts[each]}</span>}
          </Link>
        ))}
      </nav>
    </header>
  );
}
