import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KnowledgeImport } from '../../server/contract.ts';
import { DifferenceList } from './DifferenceList.tsx';
import classes from './Import.module.css';

/** Differences drawn before more are asked for. */
const step = 20;

/** What a file would change, entry by entry. */
export function ImportPreview({ found: { entries, added, changed, removed, differences } }: { found: KnowledgeImport }) {
  const { t } = useTranslation('knowledgeWork');
  const [shown, setShown] = useState(step);
  const all = added + changed + removed;
  return (
    <section aria-label={t('import.preview')}>
      <p className={classes.sum} role="status">
        {t('import.entries', { count: entries })}
        {added > 0 && <span data-is="added">{t('import.added', { count: added })}</span>}
        {changed > 0 && <span data-is="changed">{t('import.changed', { count: changed })}</span>}
        {removed > 0 && <span data-is="removed">{t('import.removed', { count: removed })}</span>}
      </p>
      {all === 0 ? <p className={classes.note}>{t('import.same')}</p> : (
        <>
          <DifferenceList names={[t('import.now'), t('import.after')]} differences={differences.slice(0, shown)} />
          {differences.length > shown && <Button size="compact-sm" variant="subtle" mt="sm" onClick={() => setShown(shown + step)}>{t('import.more', { count: differences.length - shown })}</Button>}
          {all > differences.length && shown >= differences.length && <p className={classes.note}>{t('import.notListed', { count: all - differences.length })}</p>}
        </>
      )}
    </section>
  );
}
