import { useCallback, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconBook2, IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { knowledgeSearch } from '../knowledgeSearch.ts';
import { newId } from '../../app/newId.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useBase } from '../BaseContext.ts';
import { EntryFilters } from './EntryFilters.tsx';
import { EntryList } from './EntryList.tsx';
import { EntryPane } from './EntryPane.tsx';
import { filterEntries, type EntryFilter } from './filterEntries.ts';
import { TryPanel } from './TryPanel.tsx';
import { useEntryKeys } from './useEntryKeys.ts';
import classes from './Entries.module.css';

const everything: EntryFilter = { words: '', mark: 'all', category: null };

/** The entries on one side, the one that is open on the other. */
export function EntriesView() {
  const { t } = useTranslation('knowledge');
  const { slug, detail, index, kept, unsaved, mayEdit } = useBase();
  const { entry: open, ask } = useSearch({ from: '/dressed/house/knowledge/$slug', select: knowledgeSearch, structuralSharing: true });
  const navigate = useNavigate({ from: '/knowledge/$slug' });
  const [filter, setFilter] = useState(everything);
  const rows = useMemo(() => filterEntries(detail.entries, unsaved, filter, index.locales), [detail.entries, unsaved, filter, index.locales]);
  const show = useCallback((entry: string | undefined) => void navigate({ search: ({ ask: asked }) => ({ ...(asked !== undefined && { ask: asked }), ...(entry !== undefined && { entry }) }) }), [navigate]);

  const make = useCallback(() => {
    const id = `e-${newId().slice(0, 12)}`;
    kept.keep(id, { revision: detail.summary.revision, before: null, now: { id, phrasings: {}, answer: {}, ...(filter.category && { category: filter.category }) } });
    show(id);
  }, [kept, detail.summary.revision, filter.category, show]);

  const go = useCallback((step: 1 | -1) => {
    const at = rows.findIndex(({ entry }) => entry.id === open);
    const next = rows[at === -1 ? 0 : at + step];
    if (next) show(next.entry.id);
  }, [rows, open, show]);
  useEntryKeys({ go, make: mayEdit ? make : null });

  const empty = detail.entries.length === 0 && unsaved.size === 0;
  if (empty) {
    return (
      <EmptyNote icon={IconBook2} title={t('entries.empty')} text={t(mayEdit ? 'entries.emptyText' : 'entries.emptyReader')}>
        {mayEdit && <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={make}>{t('entries.new')}</Button>}
        {mayEdit && <Button size="sm" variant="default" leftSection={<IconFileImport size={18} aria-hidden />} renderRoot={(props) => <Link to="/knowledge/$slug" params={{ slug }} search={{ view: 'import' }} {...props} />}>{t('entries.import')}</Button>}
      </EmptyNote>
    );
  }
  return (
    <div className={classes.entries} data-open={open !== undefined || undefined}>
      <section className={classes.side} aria-label={t('entries.list')}>
        <EntryFilters
          filter={filter} onFilter={setFilter} found={rows.length} asking={ask !== undefined}
          onAsking={(asking) => void navigate({ search: ({ entry }) => ({ ...(entry !== undefined && { entry }), ...(asking && { ask: filter.words }) }), replace: true })}
          onNew={mayEdit ? make : null}
        />
        {ask === undefined ? <EntryList rows={rows} open={open} onClear={() => setFilter(everything)} /> : <TryPanel first={ask} open={open} />}
      </section>
      <section className={classes.pane} aria-label={t('entries.open')}>
        {open === undefined ? <EmptyNote icon={IconBook2} title={t('entries.pick')} text={t(mayEdit ? 'entries.pickText' : 'entries.pickReader')} /> : <EntryPane key={open} id={open} onShow={show} />}
      </section>
    </div>
  );
}
