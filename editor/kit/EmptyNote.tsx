import type { ReactNode } from 'react';
import { EmptyState } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';

interface Props {
  icon: TablerIcon;
  title: string;
  /** What to do next. */
  text?: string | undefined;
  /** A way to do it. */
  children?: ReactNode;
}

/** What stands where there is nothing to show: why, and what to do next. */
export function EmptyNote({ icon: Icon, title, text, children }: Props) {
  return (
    <EmptyState icon={<Icon size={30} stroke={1.5} aria-hidden />} variant="light" size="sm" title={title} description={text} p="xl" maw={420} mx="auto" styles={{ title: { textWrap: 'balance' }, description: { textWrap: 'balance' } }}>
      {children !== undefined && <EmptyState.Actions mt="sm">{children}</EmptyState.Actions>}
    </EmptyState>
  );
}
