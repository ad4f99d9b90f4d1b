import type { Language } from '../i18n/language.ts';
import type * as parts from './monaco.ts';

export type Monaco = typeof parts;

let loading: Promise<Monaco> | undefined;

/** Monaco with what a JSON document needs. Its menus are in the language in which it is first asked for; it reads them once. */
export function loadMonaco(language: Language): Promise<Monaco> {
  loading ??= load(language).catch((error: unknown) => {
    // A chunk that did not come may come the next time.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(language: Language): Promise<Monaco> {
  if (language === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  return import('./monaco.ts');
}
