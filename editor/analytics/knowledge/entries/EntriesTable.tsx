import { useMemo } from 'react';
import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconDownload, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryFigures } from '../../../../server/contract.ts';
import { csvOf } from '../../../charts/csvOf.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { saveFile } from '../../../charts/saveFile.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { foldPhrasing } from '../../../knowledge/foldPhrasing.ts';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import type { KnowledgePageSearch } from '../knowledgePageSearch.ts';
import { ShareCell } from '../ShareCell.tsx';
import { useChange } from '../useChange.ts';
import { entriesCsv } from './entriesCsv.ts';
import { entryColumns } from './entryColumns.ts';
import { sortEntries } from './sortEntries.ts';
import classes from '../Knowledge.module.css';

interface Props {
  entries: readonly EntryFigures[];
  scope: Filter;
  search: KnowledgePageSearch;
  change: (next: Partial<KnowledgePageSearch>) => void;
  onOpen: (entry: string) => void;
}

/** As long as nobody sorts it. */
const usual = '-asked';

/** Every entry that was asked for, to be sorted by any figure, searched, looked into and taken away as a file. */
export function EntriesTable({ entries, scope, search: { sort = usual, find = '' }, change, onOpen }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { slug, index } = useBase();
  const title = useEntryTitle();
  const { grown } = useChange();
  const columns = useMemo(() => entryColumns(t), [t]);
  const [by, descending] = sort.startsWith('-') ? [sort.slice(1), true] : [sort, false];
  const sought = foldPhrasing(find);
  const found = entries.filter(({ entry }) => sought === '' || foldPhrasing([entry, ...Object.values(index.byId.get(entry)?.entry.phrasings ?? {}).flat()].join(' ')).includes(sought));
  const rows = sortEntries(found, columns.find(({ key }) => key === by), descending, title, languageTag[language]);
  if (entries.length === 0) return <EmptyNote icon={IconSearchOff} title={t('entries.noneAsked')} />;

  const save = () => saveFile(`${t('entries.title')} ${slug} ${scope.from} ${scope.to}.csv`, new Blob([csvOf(entriesCsv(rows, t, title))], { type: 'text/csv;charset=utf-8' }));
  const head = (key: string, name: string, help: string | undefined, numeric: boolean) => {
    const is = by === key ? (descending ? 'descending' : 'ascending') : 'none';
    const Icon = { descending: IconArrowDown, ascending: IconArrowUp, none: IconArrowsSort }[is];
    // Numbers are looked at from the largest, names from A.
    const next = is === 'none' ? (numeric ? `-${key}` : key) : is === 'descending' ? key : `-${key}`;
    const button = <UnstyledButton className={classes.sort} aria-label={t('entries.sort', { column: name })} onClick={() => change({ sort: next === usual ? undefined : next })}>{name}<Icon size={13} aria-hidden /></UnstyledButton>;
    return <th key={key} scope="col" aria-sort={is} data-numeric={numeric || undefined}>{help === undefined ? button : <Tooltip label={help} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>{button}</Tooltip>}</th>;
  };

  return (
    <div className={classes.card}>
      <div className={classes.tableHead}>
        <h2>{t('entries.title')}</h2>
        <TextInput size="xs" aria-label={t('entries.find')} placeholder={t('entries.findHint')} leftSection={<IconSearch size={15} aria-hidden />} value={find} onChange={({ currentTarget: { value } }) => change({ find: value || undefined })} />
        <span className={classes.sum} role="status">{t('entries.rows', { count: rows.length, shown: formatNumber(rows.length, language) })}</span>
        <Tooltip label={t('entries.csv')}><ActionIcon aria-label={t('entries.csv')} onClick={save}><IconDownload size={18} aria-hidden /></ActionIcon></Tooltip>
      </div>
      {rows.length === 0 ? <EmptyNote icon={IconSearchOff} title={t('entries.none')} /> : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('entries.title')}>
          <table className={`${classes.table} ${classes.entries}`}>
            <thead><tr>{head('name', t('entries.entry'), undefined, false)}{columns.map(({ key, title: name, help }) => head(key, name, help, true))}</tr></thead>
            <tbody>
              {rows.map((figures) => (
                <tr key={figures.entry} data-entry={figures.entry}>
                  <th scope="row"><UnstyledButton className={classes.open} onClick={() => onOpen(figures.entry)}><bdi>{title(figures.entry)}</bdi></UnstyledButton>{!index.byId.has(figures.entry) && <span className={classes.more}>{t('entries.gone')}</span>}</th>
                  {columns.map(({ key, share, count }) => (share
                    ? <ShareCell key={key} of={share(figures)} />
                    : <td key={key} data-numeric>{formatNumber(count?.(figures) ?? 0, language)}{key === 'asked' && <span className={classes.more}>{grown(figures.askedBefore, figures.asked.asked)}</span>}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
