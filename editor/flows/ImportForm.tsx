import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { knowledgeQuery } from '../knowledge/knowledgeQuery.ts';
import type { FileProblem } from './inspectFile.ts';
import { NamingForm } from './NamingForm.tsx';
import { suggestSlug } from './suggestSlug.ts';
import { useCreateFlow } from './useCreateFlow.ts';
import classes from './Dialogs.module.css';

interface Props {
  fileName: string;
  document: FlowDocument;
  problems: readonly FileProblem[];
  taken: ReadonlySet<string>;
  onClose: () => void;
}

/** The last step of an import: what is still wrong with the flow, and its name here. */
export function ImportForm({ fileName, document, problems, taken, onClose }: Props) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const { data: bases } = useQuery(knowledgeQuery);
  const { create, busy, error } = useCreateFlow();
  const known = new Set(bases?.map(({ slug }) => slug));
  const missing = bases === undefined ? [] : document.knowledge.filter((slug) => !known.has(slug));
  const count = (severity: FileProblem['severity']) => problems.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const counts = [errors > 0 && t('problems.errors', { count: errors }), warnings > 0 && t('problems.warnings', { count: warnings })].filter((each) => each !== false).join(t('file.and'));

  return (
    <>
      {problems.length === 0 ? <p className={classes.note} data-is="good">{t('file.ready')}</p> : (
        <div className={classes.note} data-is="wait">
          {t('file.checks', { problems: counts })}
          <details>
            <summary>{t('file.checksList')}</summary>
            <ul>{problems.map(({ text }, index) => <li key={index}>{text[language]}</li>)}</ul>
          </details>
        </div>
      )}
      {missing.length > 0 && <p className={classes.note} data-is="wait">{t('file.knowledge', { count: missing.length, slugs: missing.join(t('create.comma')) })}</p>}
      <NamingForm
        locales={[...new Set([...document.locales, ...Object.keys(document.name)])]} name={document.name} slug={suggestSlug([fileName.replace(/(\.flow)?\.json$/i, '')], taken)} taken={taken}
        busy={busy} error={error} action={t('file.do')} onCancel={onClose} onSubmit={(name, slug) => create(slug, { ...document, name })}
      />
    </>
  );
}
