import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { toQuery } from '../filter/toQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import classes from './Reports.module.css';

interface Props {
  /** What stands for the token; a shell's variable where it is not known. */
  token?: string;
}

/** What to type in a shell to read the selection's figures. */
export function CurlLine({ token = '$HANDRAIL_TOKEN' }: Props) {
  const { t } = useTranslation('app');
  const { filter } = useFilter();
  // Nothing in the address can end the quotes: a query writes them as %27.
  const line = `curl -H "Authorization: Bearer ${token}" '${location.origin}/api/analytics/service/figures?${toQuery(filter)}'`;
  return (
    <div className={classes.line}>
      <code className={classes.address}>{line}</code>
      <CopyButton text={line} labels={{ do: t('copy.do'), done: t('copy.done'), failed: t('copy.failed') }} />
    </div>
  );
}
