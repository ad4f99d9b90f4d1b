import { useLayoutEffect, useState } from 'react';

/** Takes files that are dropped anywhere on the page, and tells whether one is being held over it. */
export function useFileDrop(enabled: boolean, onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  // As soon as the page is seen: a file that is dropped on it earlier would be opened in its place.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const ofFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const hold = (event: DragEvent): void => {
      if (!ofFiles(event)) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!ofFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = [['dragenter', hold], ['dragover', hold], ['dragleave', leave], ['drop', drop]] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, [enabled, onDrop]);
  return over;
}
