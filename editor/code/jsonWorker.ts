// Completes and explains JSON, away from the page.
import 'monaco-editor/language/json/json.worker';
