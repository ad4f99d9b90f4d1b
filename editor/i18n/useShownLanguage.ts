import { useSyncExternalStore } from 'react';
import i18next from 'i18next';
import type { Language } from './language.ts';

/** The console's language now, for what stands on a page a thousand times: `useLanguage` costs more. */
export function useShownLanguage(): Language {
  return useSyncExternalStore(listen, shown, shown);
}

function listen(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

function shown(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}
