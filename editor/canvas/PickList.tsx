import { useId, useState, type ReactNode } from 'react';
import { Box, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { searchPicks } from './searchPicks.ts';
import classes from './PickList.module.css';

export interface Pick {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly icon?: ReactNode;
  /** Items of one group stand together under its name. */
  readonly group?: string;
  /** All that a search should find it by. */
  readonly words: string;
}

interface Props {
  readonly items: readonly Pick[];
  readonly label: string;
  readonly none: string;
  readonly onPick: (id: string) => void;
}

/** At most so many are shown; more words find the rest. */
const most = 60;

/** A list that is searched by typing and walked with the arrow keys. */
export function PickList({ items, label, none, onPick }: Props) {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = searchPicks(items, search).slice(0, most);
  const current = found[Math.min(at, found.length - 1)];
  return (
    <div className={classes.list}>
      <TextInput
        data-autofocus
        autoFocus
        size="sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={label}
        placeholder={label}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current && `${id}-${found.indexOf(current)}`}
        value={search}
        onChange={({ currentTarget }) => {
          setSearch(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const next = (Math.min(at, found.length - 1) + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length);
            setAt(next);
            document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
          } else if (event.key === 'Enter' && current) {
            event.preventDefault();
            onPick(current.id);
          }
        }}
      />
      <ul id={id} role="listbox" aria-label={label} className={classes.items}>
        {found.length === 0 && <li className={classes.none} role="presentation">{none}</li>}
        {found.map((item, index) => [
          item.group !== undefined && item.group !== found[index - 1]?.group && <li key={`group ${item.group}`} role="presentation" className={classes.group}>{item.group}</li>,
          <Box
            component="li"
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={item === current}
            className={classes.item ?? ''}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(item.id)}
          >
            {item.icon}
            <span className={classes.words}>
              <span className={classes.title}>{item.title}</span>
              {item.note !== undefined && <span className={classes.note}>{item.note}</span>}
            </span>
          </Box>,
        ])}
      </ul>
    </div>
  );
}
