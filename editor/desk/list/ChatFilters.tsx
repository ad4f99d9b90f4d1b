import { useEffect, useState } from 'react';
import { ActionIcon, Indicator, Pill, Popover, Select, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flowName } from '../../home/flowName.ts';
import { flowsQuery } from '../../home/flowsQuery.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { chatStatuses, type ChatFilter } from '../deskSearch.ts';
import { agentsQuery } from '../officeQueries.ts';
import { useKnownTags } from '../useKnownTags.ts';
import classes from './DeskList.module.css';

interface Props {
  filter: ChatFilter;
  onChange: (filter: ChatFilter) => void;
}

type Part = Exclude<keyof ChatFilter, 'q'>;
const typingMs = 300;

/** Which of all chats are listed: a search, and what else they must be. */
export function ChatFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { data: people } = useQuery(agentsQuery);
  const { data: flows } = useQuery(flowsQuery);
  const tags = useKnownTags();
  const [words, setWords] = useState(filter.q ?? '');
  const { q = '', ...parts } = filter;

  // Searches once the typing pauses.
  useEffect(() => {
    if (words.trim() === q) return undefined;
    const timer = setTimeout(() => onChange({ ...parts, ...(words.trim() !== '' && { q: words.trim() }) }), typingMs);
    return () => clearTimeout(timer);
  });

  const choices: Record<Part, readonly { value: string; label: string }[]> = {
    status: chatStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
    team: (people?.teams ?? []).map((value) => ({ value, label: value })),
    agent: (people?.agents ?? []).map(({ id, name }) => ({ value: id, label: name })),
    flow: (flows ?? []).map((flow) => ({ value: flow.slug, label: flowName(flow, language) })),
    tag: tags.map((value) => ({ value, label: value })),
  };
  const set = (part: Part, value: string | null): void => {
    const { [part]: _before, ...rest } = filter;
    onChange(value === null ? rest : { ...rest, [part]: value });
  };
  const chosen = partNames.flatMap((part) => {
    const value = filter[part];
    return value === undefined ? [] : [{ part, label: choices[part].find((each) => each.value === value)?.label ?? value }];
  });

  return (
    <div className={classes.filters} role="search" aria-label={t('filter.label')}>
      <div className={classes.filterRow}>
        <TextInput size="sm" type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)} placeholder={t('filter.search')} aria-label={t('filter.search')} leftSection={<IconSearch size={16} aria-hidden />} maxLength={200} />
        <Popover position="bottom-end" width={280} shadow="md" trapFocus>
          <Popover.Target>
            <Tooltip label={t('filter.more')}>
              <Indicator disabled={chosen.length === 0} label={chosen.length} size={16} color="rail"><ActionIcon size={36} variant="default" aria-label={t('filter.more')}><IconFilter size={18} aria-hidden /></ActionIcon></Indicator>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('filter.more')}>
            <Stack gap="xs">
              {partNames.map((part) => (
                <Select key={part} size="sm" label={t(`filter.${part}`)} placeholder={t('filter.any')} data={choices[part].some(({ value }) => value === filter[part]) || filter[part] === undefined ? [...choices[part]] : [{ value: filter[part], label: filter[part] }, ...choices[part]]} value={filter[part] ?? null} onChange={(value) => set(part, value)} clearable searchable={choices[part].length > 8} comboboxProps={{ withinPortal: false }} clearButtonProps={{ 'aria-label': t('filter.clearOne', { part: t(`filter.${part}`) }) }} />
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </div>
      {chosen.length > 0 && (
        <div className={classes.pills}>
          {chosen.map(({ part, label }) => <Pill key={part} withRemoveButton onRemove={() => set(part, null)} removeButtonProps={{ 'aria-label': t('filter.clearOne', { part: t(`filter.${part}`) }), tabIndex: 0, 'aria-hidden': false }}>{t('filter.chosen', { part: t(`filter.${part}`), label })}</Pill>)}
        </div>
      )}
    </div>
  );
}

const partNames = ['status', 'team', 'agent', 'flow', 'tag'] as const satisfies readonly Part[];
