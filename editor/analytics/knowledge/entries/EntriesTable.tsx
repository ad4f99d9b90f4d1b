import { useMemo } from 'react';
import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryFigures, QuestionKind } from '../../../../server/contract.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { foldPhrasing } from '../../../knowledge/foldPhrasing.ts';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import { tooFew } from '../../tooFew.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { SaveTable } from '../../table/SaveTable.tsx';
import { SortableHead } from '../../table/SortableHead.tsx';
import { sortRows } from '../../table/sortRows.ts';
import { useSorting } from '../../table/useSorting.ts';
import { CountCell } from '../CountCell.tsx';
import type { KnowledgePageSearch } from '../knowledgePageSearch.ts';
import { ShareCell } from '../ShareCell.tsx';
import { useChange } from '../useChange.ts';
import { entriesCsv } from './entriesCsv.ts';
import { entryColumns, type EntryColumn } from './entryColumns.ts';
import classes from '../Knowledge.module.css';

interface Props {
  entries: readonly EntryFigures[];
  scope: Filter;
  search: KnowledgePageSearch;
  change: (next: Partial<KnowledgePageSearch>) => void;
  /** Whether there are conversations of all of the period before. */
  comparable: boolean;
  onOpen: (entry: string, kind?: QuestionKind) => void;
}

/** Every entry that was asked for, to be sorted by any figure, searched, looked into and taken away as a file. */
export function EntriesTable({ entries, scope, comparable, search: { sort, find = '' }, change, onOpen }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { slug, index } = useBase();
  const title = useEntryTitle();
  const { grown } = useChange(comparable);
  const columns = useMemo(() => entryColumns(t), [t]);
  const sorting = useSorting(sort, (next) => change({ sort: next }), '-asked');
  const sought = foldPhrasing(find);
  const found = entries.filter(({ entry }) => sought === '' || foldPhrasing([entry, ...Object.values(index.byId.get(entry)?.entry.phrasings ?? {}).flat()].join(' ')).includes(sought));
  const by = columns.find(({ key }) => key === sorting.key);
  const locale = languageTag[language];
  const named = sortRows(found, ({ entry }) => title(entry), { down: by === undefined && sorting.down }, locale);
  const rows = by === undefined ? named : sortRows(named, (figures) => valueOf(figures, by), sorting, locale);
  if (entries.length === 0) return <EmptyNote icon={IconSearchOff} title={t('entries.noneAsked')} />;

  return (
    <div className={classes.card}>
      <div className={classes.tableHead}>
        <h2>{t('entries.title')}</h2>
        <TextInput size="xs" aria-label={t('entries.find')} placeholder={t('entries.findHint')} leftSection={<IconSearch size={15} aria-hidden />} value={find} onChange={({ currentTarget: { value } }) => change({ find: value || undefined })} />
        <span className={classes.sum} role="status">{t('entries.rows', { count: rows.length, shown: formatNumber(rows.length, language) })}</span>
        <SaveTable title={t('entries.title')} of={[slug, scope.from, scope.to]} table={() => entriesCsv(rows, comparable, t, title)} />
      </div>
      {rows.length === 0 ? <EmptyNote icon={IconSearchOff} title={t('entries.none')} /> : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('entries.title')}>
          <table className={`${classes.table} ${classes.entries}`}>
            <thead><tr><SortableHead column="name" title={t('entries.entry')} sorting={sorting} />{columns.map(({ key, title: name, help }) => <SortableHead key={key} column={key} title={name} help={help} numeric sorting={sorting} />)}</tr></thead>
            <tbody>
              {rows.map((figures) => (
                <tr key={figures.entry} data-entry={figures.entry}>
                  <th scope="row"><UnstyledButton className={classes.open} onClick={() => onOpen(figures.entry)}><bdi>{title(figures.entry)}</bdi></UnstyledButton>{!index.byId.has(figures.entry) && <span className={classes.more}>{t('entries.gone')}</span>}</th>
                  {columns.map(({ key, title: name, share, count, kind }) => {
                    const open = kind && { label: t('entries.questions', { column: name, entry: title(figures.entry) }), onOpen: () => onOpen(figures.entry, kind) };
                    return share ? <ShareCell key={key} of={share(figures)} open={open} /> : <CountCell key={key} count={count?.(figures) ?? 0} open={open} more={key === 'asked' ? grown(figures.askedBefore, figures.asked.asked) : undefined} />;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** Null where there are too few to say anything. */
function valueOf(figures: EntryFigures, { share, count }: EntryColumn): number | null {
  if (count) return count(figures);
  const proportion = share?.(figures);
  return proportion === undefined || tooFew(proportion) ? null : proportion.share;
}
