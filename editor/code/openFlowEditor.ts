import type { editor } from 'monaco-editor/editor';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { locateProblems } from '../../engine/sdk/locateProblems.ts';
import type { OpenFlow } from '../flow/FlowContext.ts';
import type { Language } from '../i18n/language.ts';
import { createCodeSession, type CodeSession } from './codeSession.ts';
import { editorOptions } from './editorOptions.ts';
import { keptCode } from './keptCode.ts';
import type { Monaco } from './loadMonaco.ts';
import { modelBuffer } from './modelBuffer.ts';
import { nodeAt } from './nodeAt.ts';
import { nodeLine } from './nodeLine.ts';
import { printJson } from './printJson.ts';

export interface FlowEditor {
  readonly shown: editor.IStandaloneCodeEditor;
  readonly session: CodeSession;
  /** The node that the cursor is in. */
  readonly currentNode: () => string | undefined;
  /** Brings a place into view and puts the cursor there. */
  readonly goTo: (line: number, column: number) => void;
  /** Underlines problems where they are; each is about the text or about the draft. */
  readonly mark: (unread: readonly FlowProblem[], found: readonly FlowProblem[], language: Language) => void;
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
    const line = nodeLine(text, index) ?? 1;
    shown.setPosition({ lineNumber: line, column: 1 });
    shown.revealLineNearTop(line);
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
      const placed = problems.length > 0 || found.length === 0 ? problems : locateProblems(model.getValue(), found, draft.getState().document);
      const last = model.getLineCount();
      monaco.editor.setModelMarkers(model, 'handrail', placed.map(({ line = 1, column = 1, text: words, severity: weight, code }) => {
        const on = Math.min(line, last);
        // To the end of the line, less the comma.
        const end = model.getLineLastNonWhitespaceColumn(on) - (model.getLineContent(on).trimEnd().endsWith(',') ? 1 : 0);
        return { startLineNumber: on, startColumn: column, endLineNumber: on, endColumn: Math.max(end, column + 1), message: words[language], severity: severity[weight], source: code };
      }));
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
