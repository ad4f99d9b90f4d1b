import { useTranslation } from 'react-i18next';
import { ProblemError } from './ProblemError.ts';

interface ProblemText {
  readonly title: string;
  readonly detail: string | undefined;
}

/** The words for whatever a request threw: the server's own, or the console's where the server said nothing readable. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t } = useTranslation('app');
  return (error) => {
    if (!(error instanceof ProblemError)) return { title: t('broken.title'), detail: t('broken.text') };
    if (error.title !== undefined) return { title: error.title, detail: error.detail };
    if (error.code === 'offline') return { title: t('problem.offline.title'), detail: t('problem.offline.detail') };
    if (error.code === 'unexpected') return { title: t('problem.unexpected.title'), detail: t('problem.unexpected.detail') };
    return { title: t('problem.failed.title'), detail: t('problem.failed.detail', { status: error.status }) };
  };
}
