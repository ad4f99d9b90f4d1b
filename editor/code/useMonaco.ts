import { useEffect, useState } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { cards } from '../../nodes/cards.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { defineThemes, themes } from './editorOptions.ts';
import { flowSchema } from './flowSchema.ts';
import { loadMonaco, type Monaco } from './loadMonaco.ts';
import { partWords } from './partWords.ts';

/** Monaco, in the reader's colours and with the flow's schema in the reader's language; null while it loads. */
export function useMonaco(): { monaco: Monaco | null; failed: boolean; retry: () => void } {
  const { language } = useLanguage();
  const scheme = useComputedColorScheme('light');
  const [monaco, setMonaco] = useState<Monaco | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let wanted = true;
    loadMonaco(language).then(
      (loaded) => { if (wanted) setMonaco(loaded); },
      () => { if (wanted) setFailed(true); },
    );
    return () => { wanted = false; };
  }, [language, attempt]);

  useEffect(() => {
    if (!monaco) return;
    defineThemes(monaco);
    monaco.editor.setTheme(themes[scheme]);
  }, [monaco, scheme]);

  useEffect(() => {
    if (!monaco) return;
    monaco.jsonDefaults.setModeConfiguration({ completionItems: true, hovers: true, documentSymbols: true, tokens: true, foldingRanges: true, selectionRanges: true, colors: false, diagnostics: false, documentFormattingEdits: false, documentRangeFormattingEdits: false });
    // What is wrong is said by the flow's own reading and check, in the reader's language, and not a second time.
    monaco.jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false, schemas: [{ uri: 'handrail://flow.schema.json', fileMatch: ['**/flow.json'], schema: flowSchema(cards, language, (path) => partWords(path, language)) }] });
  }, [monaco, language]);

  return { monaco, failed, retry: () => { setFailed(false); setAttempt((before) => before + 1); } };
}
