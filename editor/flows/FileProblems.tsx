import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { FileProblem } from './inspectFile.ts';
import classes from './Dialogs.module.css';

/** More than this nobody reads before the first of them is put right. */
const listed = 100;

/** What is wrong with a file, line by line. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  return (
    <>
      <ol className={classes.problems} tabIndex={0}>
        {problems.slice(0, listed).map(({ severity, text, line, column }, index) => (
          <li key={index} data-severity={severity}>
            {line !== undefined && <strong>{column === undefined ? t('file.line', { line }) : t('file.place', { line, column })}</strong>}
            {text[language]}
          </li>
        ))}
      </ol>
      {problems.length > listed && <p className={classes.text}>{t('file.more', { count: problems.length - listed })}</p>}
    </>
  );
}
