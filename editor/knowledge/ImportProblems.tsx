import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import classes from './Import.module.css';

/** Why a file cannot be taken in, line by line. */
export function ImportProblems({ error }: { error: unknown }) {
  const { t } = useTranslation('knowledgeWork');
  if (!(error instanceof ProblemError) || error.errors.length === 0) return <ProblemAlert error={error} />;
  return (
    <>
      <ProblemAlert error={new ProblemError(error.status, { code: error.code, title: error.title ?? t('import.refused'), detail: t('import.unchanged') })} />
      <ol className={classes.problems} tabIndex={0} aria-label={t('import.refused')}>
        {error.errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path !== '' && <strong>{placeOf(path, (line) => t('import.line', { line }))}</strong>}
            {message}
          </li>
        ))}
      </ol>
    </>
  );
}

/** `line 12` of a table in the reader's language; the path of a value in JSON as it is. */
function placeOf(path: string, line: (number: string) => string): string {
  const found = /^line (\d+)$/.exec(path)?.[1];
  return found === undefined ? path : line(found);
}
