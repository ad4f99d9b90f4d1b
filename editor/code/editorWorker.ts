// What Monaco computes away from the page for any language.
import 'monaco-editor/editor/editor.worker';
