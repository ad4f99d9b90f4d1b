import type { editor } from 'monaco-editor/editor';
import type { TextBuffer } from './codeSession.ts';
import { lineChanges } from './lineChanges.ts';
import type { Monaco } from './loadMonaco.ts';

/** The text of an editor. What is written into it moves neither the cursor nor what is in view, as far as their lines remain. */
export function modelBuffer(monaco: Monaco, shown: editor.IStandaloneCodeEditor, model: editor.ITextModel): TextBuffer {
  return {
    read: () => model.getValue(),
    version: () => model.getAlternativeVersionId(),
    undo: () => void model.undo(),
    redo: () => void model.redo(),
    write(text) {
      const changes = lineChanges(model.getLinesContent(), text.split('\n'));
      if (changes.length === 0) return;
      const last = model.getLineCount();
      const edits = changes.map(({ start, end, lines }) => {
        if (end <= last) return { range: new monaco.Range(start, 1, end, 1), text: lines.map((line) => `${line}\n`).join('') };
        // The last line has no line break behind it, so the one before it goes or comes.
        if (start > last) return { range: new monaco.Range(last, model.getLineMaxColumn(last), last, model.getLineMaxColumn(last)), text: lines.map((line) => `\n${line}`).join('') };
        if (lines.length > 0 || start === 1) return { range: new monaco.Range(start, 1, last, model.getLineMaxColumn(last)), text: lines.join('\n') };
        return { range: new monaco.Range(start - 1, model.getLineMaxColumn(start - 1), last, model.getLineMaxColumn(last)), text: '' };
      });
      const settle = hold(shown, model);
      model.pushStackElement();
      model.pushEditOperations(null, edits, () => null);
      model.pushStackElement();
      settle();
    },
  };
}

/** Keeps the first line in view where it is on the screen while lines above it come and go. */
function hold(shown: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const line = shown.getVisibleRanges()[0]?.startLineNumber;
  if (line === undefined || line === 1) return () => undefined;
  const above = shown.getScrollTop() - shown.getTopForLineNumber(line);
  const [mark] = model.deltaDecorations([], [{ range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 }, options: {} }]);
  return () => {
    const now = mark === undefined ? null : model.getDecorationRange(mark);
    if (now) shown.setScrollTop(shown.getTopForLineNumber(now.startLineNumber) + above);
    if (mark !== undefined) model.deltaDecorations([mark], []);
  };
}
