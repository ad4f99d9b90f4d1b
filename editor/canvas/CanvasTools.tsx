import { addTexts } from '../i18n/addTexts.ts';
import { canvas as texts } from '../i18n/canvas.ts';
import { CanvasHint } from './CanvasHint.tsx';
import { CanvasMenus } from './CanvasMenus.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import { KeySheet } from './KeySheet.tsx';
import { Palette } from './Palette.tsx';
import { ToolBar } from './ToolBar.tsx';
import { useCanvasKeys } from './useCanvasKeys.ts';
import { useStage } from '../flow/FlowContext.ts';

addTexts('canvas', texts);

/** The palette, the menus and the keys of the canvas. */
export function CanvasTools() {
  useCanvasKeys();
  const view = useStage((stage) => stage.view);
  return (
    <>
      {view === 'canvas' && <Palette />}
      {view === 'canvas' && <ToolBar />}
      {view === 'canvas' && <EmptyHint />}
      <CanvasHint />
      <CanvasMenus />
      <KeySheet />
      <CommandPalette />
    </>
  );
}
