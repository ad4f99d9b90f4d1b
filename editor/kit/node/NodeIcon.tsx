import { createElement } from 'react';
import { IconAddressBook, IconArrowsSplit, IconBook2, IconFlag, IconHeadset, IconHourglass, IconListSearch, IconMessageCircle, IconMoodSearch, IconPuzzle, IconStar, IconTags, IconTicket, IconVariable, type TablerIcon } from '@tabler/icons-react';

interface Props {
  /** As the card of the node type names it; a piece of a puzzle for a name that is not among those below. */
  readonly name: string | undefined;
  /** In pixels. */
  readonly size: number;
  readonly stroke?: number;
}

/** The icon of a node type. Only those listed here are sent to the browser. */
export function NodeIcon({ name = '', size, stroke = 1.75 }: Props) {
  return createElement(icons.get(name) ?? IconPuzzle, { size, stroke, 'aria-hidden': true });
}

const icons: ReadonlyMap<string, TablerIcon> = new Map(
  Object.entries({ IconAddressBook, IconArrowsSplit, IconBook2, IconFlag, IconHeadset, IconHourglass, IconListSearch, IconMessageCircle, IconMoodSearch, IconStar, IconTags, IconTicket, IconVariable }),
);
