import { isPaletteOpen } from '../canvas/paletteOpen.ts';
import { useOpenFlow } from './FlowContext.ts';
import classes from './FlowPage.module.css';

/** Keeps the place of what comes around the canvas, so that the canvas has its size, and its first view, from the start. */
export function WorkbenchPlace() {
  const { mayEdit } = useOpenFlow();
  return (
    <>
      <div className={classes.topPlace} />
      {mayEdit && <div className={classes.palettePlace} data-open={isPaletteOpen()} />}
    </>
  );
}
