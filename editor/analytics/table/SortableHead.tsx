import type { ReactNode } from 'react';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sorting } from './useSorting.ts';
import classes from './SortableHead.module.css';

interface Props {
  /** The column's. */
  column: string;
  title: string;
  /** Numbers are first looked at from the largest. */
  numeric?: boolean;
  /** How it is worked out, shown on hover and focus. */
  help?: string | undefined;
  sorting: Sorting;
  /** Stands there instead of the title, with the button beside it. */
  children?: ReactNode;
}

const icons = { descending: IconArrowDown, ascending: IconArrowUp, none: IconArrowsSort } as const;

/** A column's head that its table can be sorted by. */
export function SortableHead({ column, title, numeric = false, help, sorting, children }: Props) {
  const { t } = useTranslation('analytics');
  const is = sorting.of(column);
  const Icon = icons[is];
  const button = <UnstyledButton className={classes.sort} aria-label={t('sort', { column: title })} onClick={() => sorting.by(column, numeric)}>{children === undefined && title}<Icon size={13} aria-hidden /></UnstyledButton>;
  return (
    <th scope="col" aria-sort={is} data-numeric={numeric || undefined}>
      {children === undefined ? (help === undefined ? button : <Tooltip label={help} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>{button}</Tooltip>) : <span className={classes.column}>{children}{button}</span>}
    </th>
  );
}
