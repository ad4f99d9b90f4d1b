import { useTranslation } from 'react-i18next';
import type { KnowledgeImport } from '../../server/contract.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { EntryDifference } from './EntryDifference.tsx';
import { entryName } from './entryName.ts';
import classes from './DifferenceList.module.css';

interface Props {
  /** What the two sides are called. */
  names: readonly [before: string, after: string];
  differences: KnowledgeImport['differences'];
}

/** Entries that were added, changed or removed, each to be opened. A few changed ones are open already. */
export function DifferenceList({ names, differences }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { language } = useLanguage();
  return (
    <ul className={classes.list}>
      {differences.map(({ id, kind, before, after }, index) => {
        const entry = after ?? before;
        return (
          <li key={id} data-is={kind}>
            <details open={kind === 'changed' && index < 5}>
              <summary><span className={classes.mark}>{t(`differs.${kind}`)}</span><bdi>{entry ? entryName(entry, language) : id}</bdi></summary>
              <EntryDifference names={names} before={before} after={after} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}
