// The JSON language brings every feature of the editor with it, but too late for those that others depend on.
import 'monaco-editor/features/register.all';

// From our own origin, as the page's content policy asks.
self.MonacoEnvironment = {
  getWorker: (_module, label) =>
    label === 'json' ? new Worker(new URL('./jsonWorker.ts', import.meta.url), { type: 'module' }) : new Worker(new URL('./editorWorker.ts', import.meta.url), { type: 'module' }),
};

export { editor, KeyCode, KeyMod, MarkerSeverity, Range, Uri, type IDisposable } from 'monaco-editor/editor';
export { jsonDefaults } from 'monaco-editor/languages/features/json/register';
