import { useCanvas } from './useCanvas.ts';
import { AddMenu } from './AddMenu.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import { TargetMenu } from './TargetMenu.tsx';

/** The menu that is open on the canvas. */
export function CanvasMenus() {
  const menu = useCanvas((canvas) => canvas.menu);
  switch (menu?.kind) {
    case 'add':
      return <AddMenu menu={menu} />;
    case 'target':
      return <TargetMenu menu={menu} />;
    case 'context':
      return <ContextMenu key={`${menu.at.x} ${menu.at.y}`} menu={menu} />;
    case undefined:
      return null;
  }
}
