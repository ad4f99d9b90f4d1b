import { ActionIcon, CloseButton, Menu, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import { IconDots, IconDownload, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useBase } from '../BaseContext.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { entryMarks, type EntryFilter } from './filterEntries.ts';
import classes from './Entries.module.css';

interface Props {
  filter: EntryFilter;
  onFilter: (filter: EntryFilter) => void;
  /** How many entries fit. */
  found: number;
  /** Whether a question is being tried as a customer would ask it. */
  asking: boolean;
  onAsking: (asking: boolean) => void;
  onNew: (() => void) | null;
}

/** Which entries are listed, the two ways to search, and what else can be done with all of them. */
export function EntryFilters({ filter, onFilter, found, asking, onAsking, onNew }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const { slug, detail: { settings: { categories } }, mayEdit } = useBase();
  const all = '*';
  return (
    <div className={classes.tools}>
      <div className={classes.toolRow}>
        <SegmentedControl
          size="xs" fullWidth className={classes.ways ?? ''} value={asking ? 'ask' : 'search'} onChange={(way) => onAsking(way === 'ask')} aria-label={t('entries.ways')}
          data={[{ value: 'search', label: t('entries.search') }, { value: 'ask', label: t('entries.ask') }]}
        />
        {onNew && <Tooltip label={t('entries.newKey')}><ActionIcon variant="filled" color="rail" size={32} aria-label={t('entries.new')} onClick={onNew}><IconPlus size={18} aria-hidden /></ActionIcon></Tooltip>}
        <Menu position="bottom-end" width={200} shadow="md">
          <Menu.Target><ActionIcon size={32} aria-label={t('entries.more')}><IconDots size={18} aria-hidden /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            {mayEdit && <Menu.Item leftSection={<IconFileImport size={17} aria-hidden />} renderRoot={(props) => <Link to="/knowledge/$slug" params={{ slug }} search={{ view: 'import' }} {...props} />}>{t('entries.import')}</Menu.Item>}
            {(['csv', 'json'] as const).map((format) => <Menu.Item key={format} component="a" href={knowledgeApi.exportPath(slug, format)} download={`${slug}.${format}`} leftSection={<IconDownload size={17} aria-hidden />}>{t('entries.export', { format: format.toUpperCase() })}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      </div>
      {!asking && (
        <>
          <TextInput
            type="search" size="sm" aria-label={t('entries.searchHint')} placeholder={t('entries.searchHint')} value={filter.words} onChange={({ currentTarget: { value } }) => onFilter({ ...filter, words: value })}
            leftSection={<IconSearch size={17} aria-hidden />} rightSection={filter.words === '' ? null : <CloseButton size="sm" aria-label={t('entries.clear')} onClick={() => onFilter({ ...filter, words: '' })} />}
          />
          <div className={classes.toolRow}>
            {categories.length > 0 && (
              <Select
                size="xs" flex={1} aria-label={t('entries.category')} allowDeselect={false} value={filter.category ?? all} onChange={(id) => onFilter({ ...filter, category: id === all ? null : id })}
                data={[{ value: all, label: t('entries.allCategories') }, ...categories.map(({ id, name }) => ({ value: id, label: localize(name, language, ['zh', 'en']) || id })), { value: '', label: t('entries.noCategory') }]}
              />
            )}
            <Select
              size="xs" flex={1} aria-label={t('entries.mark')} allowDeselect={false} value={filter.mark} onChange={(mark) => onFilter({ ...filter, mark: entryMarks.find((each) => each === mark) ?? 'all' })}
              data={entryMarks.map((value) => ({ value, label: t(`mark.${value}`) }))}
            />
            <span className={classes.found} role="status">{t('entries.found', { count: found })}</span>
          </div>
        </>
      )}
    </div>
  );
}
