import type { editor } from 'monaco-editor/editor';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import type { OpenFlow } from '../flow/FlowContext.ts';
import type { Language } from '../i18n/language.ts';
import { createCodeSession, type CodeSession } from './codeSession.ts';
import { editorOptions } from './editorOptions.ts';
import { keptCode } from './keptCode.ts';
import type { Monaco } from './loadMonaco.ts';
import { modelBuffer } from './modelBuffer.ts';
import { nodeAt, pathOf, places } from './places.ts';
import { printJson } from './printJson.ts';
import type { TextProblem } from './readFlowTextShim.ts';

export interface FlowEditor {
  readonly shown: editor.IStandaloneCodeEditor;
  readonly session: CodeSession;
  /** The node that the cursor is in. */
  readonly currentNode: () => string | undefined;
  /** Brings a place into view and puts the cursor there. */
  readonly goTo: (line: number, column: number) => void;
  /** Underlines problems where they are; each is about the text or about the draft. */
  readonly mark: (unread: readonly TextProblem[], found: readonly FlowProblem[], language: Language) => void;
  readonly close: () => void;
}

/** Puts a code editor for the open flow into an element. */
export function openFlowEditor(host: HTMLElement, monaco: Monaco, { id, draft, stage, mayEdit }: OpenFlow, ariaLabel: string): FlowEditor {
  const kept = keptCode(draft);
  const { unread, view } = kept.getState();
  const text = unread?.text ?? printJson(draft.getState().document);
  const model = monaco.editor.createModel(text, 'json', monaco.Uri.parse(`inmemory://handrail/${encodeURIComponent(id)}/flow.json`));
  model.setEOL(0);
  const shown = monaco.editor.create(host, { ...editorOptions, model, ariaLabel, readOnly: !mayEdit });
  const buffer = modelBuffer(monaco, shown, model);
  const session = createCodeSession({
    draft,
    buffer,
    unread,
    clock: () => performance.now(),
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });

  const listening = [model.onDidChangeContent(session.edited), shown.onDidBlurEditorWidget(session.finish)];
  const { CtrlCmd, Shift } = monaco.KeyMod;
  const { KeyY, KeyZ } = monaco.KeyCode;
  if (mayEdit) {
    shown.addAction({ id: 'handrail.undo', label: 'Undo', keybindings: [CtrlCmd | KeyZ], run: session.undo });
    shown.addAction({ id: 'handrail.redo', label: 'Redo', keybindings: [CtrlCmd | Shift | KeyZ, CtrlCmd | KeyY], run: session.redo });
  }
  if (unread) session.finish();

  function goTo(line: number, column: number): void {
    shown.setPosition({ lineNumber: line, column });
    shown.revealLineInCenterIfOutsideViewport(line);
    shown.focus();
  }

  // A node that is selected on the canvas is what one wants to see; else one goes on where one was.
  const { selection } = stage.getState();
  const [wanted] = selection.nodes;
  const index = wanted === undefined ? -1 : draft.getState().document.nodes.findIndex((node) => node.id === wanted);
  if (index >= 0 && !unread) {
    const from = model.getPositionAt(places(text).at(['nodes', index]).offset);
    shown.setPosition(from);
    shown.revealLineNearTop(from.lineNumber);
  } else if (isViewState(view)) shown.restoreViewState(view);
  shown.focus();

  return {
    shown,
    session,
    goTo,
    currentNode() {
      const position = shown.getPosition();
      return position ? nodeAt(model.getValue(), model.getOffsetAt(position), draft.getState().document) : undefined;
    },
    mark(problems, found, language) {
      const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning };
      const wherein = problems.length > 0 || found.length === 0 ? null : places(model.getValue());
      const { document } = draft.getState();
      const placed = problems.map(({ line = 1, column = 1, ...rest }) => ({ ...rest, from: { lineNumber: line, column }, length: 0 }));
      const checked = wherein === null ? [] : found.map((problem) => {
        const { offset, length } = wherein.at(pathOf(problem, document));
        return { ...problem, from: model.getPositionAt(offset), length };
      });
      monaco.editor.setModelMarkers(model, 'handrail', [...placed, ...checked].map(({ from, length, text: words, severity: weight, code }) => ({
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        // Of what takes several lines, the first.
        endLineNumber: from.lineNumber,
        endColumn: Math.min(model.getLineMaxColumn(Math.min(from.lineNumber, model.getLineCount())), length === 0 ? from.column + 1 : from.column + length),
        message: words[language],
        severity: severity[weight],
        source: code,
      })));
    },
    close() {
      session.finish();
      kept.setState({ unread: session.unread(), view: shown.saveViewState() });
      session.stop();
      for (const each of listening) each.dispose();
      shown.dispose();
      model.dispose();
    },
  };
}

function isViewState(view: unknown): view is editor.ICodeEditorViewState {
  return typeof view === 'object' && view !== null && 'cursorState' in view && 'viewState' in view;
}
