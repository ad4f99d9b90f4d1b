import type { ReactNode } from 'react';
import { Popover } from '@mantine/core';
import type { Place } from '../draft/edits/addNode.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';

/** Something that opens at a place on the screen, and closes when one clicks elsewhere or presses Escape. */
export function MenuAt({ at, label, children }: { at: Place; label: string; children: ReactNode }) {
  const { canvas } = useOpenFlow();
  const close = () => canvas.getState().set({ menu: null });
  return (
    <Popover opened onChange={(opened) => opened || close()} onDismiss={close} position="bottom-start" offset={4} trapFocus returnFocus radius="md" shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target><div role="button" tabIndex={-1} aria-hidden style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} /></Popover.Target>
      <Popover.Dropdown p={8} aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  );
}
