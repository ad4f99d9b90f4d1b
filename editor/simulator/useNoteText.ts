import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { Note } from './linesOf.ts';
import { timeText } from './timeText.ts';
import { useOutcomeText } from './useOutcomeText.ts';

/** The words for what is remarked in a conversation. */
export function useNoteText(): (note: Note) => string {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const { effectText, outcomeText } = useOutcomeText();
  return (note) => {
    switch (note.type) {
      case 'ask-person':
      case 'leave':
      case 'edited':
        return t(`note.${note.type}`);
      case 'agent':
        return t(`note.${note.deed}`, { name: note.name || t('agent') });
      case 'passed':
        return t('note.passed', { time: timeText(note.ms, language) });
      case 'forced':
        return t('note.forced', { effect: effectText(note.what.kind), outcome: outcomeText(note.what.outcome, note.what.data) });
      case 'refused': {
        const { code, what } = note.what;
        return t('note.refused', { what: t(`refused.${code}`, { label: 'picks' in what ? what.picks : '', defaultValue: code }) });
      }
      case 'set':
        return t('note.set', { name: note.what.name, value: Array.isArray(note.what.value) ? note.what.value.join(', ') : String(note.what.value) });
      case 'fault':
        return t(`fault.${note.reason}`, { defaultValue: note.reason });
    }
  };
}
