import type { editor } from 'monaco-editor/editor';
import type { Monaco } from './loadMonaco.ts';

/** How Handrail's code editors look and behave. */
export const editorOptions = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", monospace',
  fontSize: 13,
  lineHeight: 21,
  minimap: { enabled: false },
  padding: { top: 12, bottom: 24 },
  quickSuggestions: { strings: true, other: true },
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  stickyScroll: { defaultModel: 'indentationModel', maxLineCount: 3 },
  tabSize: 2,
  // Chinese texts are full of characters that only look unusual to a programmer.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  wordWrap: 'on',
  wrappingIndent: 'indent',
} as const satisfies editor.IStandaloneEditorConstructionOptions;

/** Names of the themes that go with the console's. */
export const themes = { light: 'handrail-light', dark: 'handrail-dark' } as const;

/** Makes the themes known; may be called often. */
export function defineThemes({ editor: { defineTheme } }: Monaco): void {
  const plain = { inherit: true, rules: [] };
  defineTheme(themes.light, {
    ...plain,
    base: 'vs',
    colors: { 'editor.background': '#ffffff', 'editor.foreground': '#1b2330', 'editorLineNumber.foreground': '#6b7686', 'editor.lineHighlightBackground': '#f4f6fa', 'editor.lineHighlightBorder': '#00000000', 'editorStickyScroll.background': '#ffffff', 'editorWidget.background': '#ffffff', focusBorder: '#3457d5' },
  });
  defineTheme(themes.dark, {
    ...plain,
    base: 'vs-dark',
    colors: { 'editor.background': '#151a21', 'editor.foreground': '#e7ebf2', 'editorLineNumber.foreground': '#8792a2', 'editor.lineHighlightBackground': '#1b212a', 'editor.lineHighlightBorder': '#00000000', 'editorStickyScroll.background': '#151a21', 'editorWidget.background': '#1b212a', focusBorder: '#7b95ee' },
  });
}
