import { useLanguage } from '../i18n/useLanguage.ts';
import { useBase } from './BaseContext.ts';
import { entryName } from './entryName.ts';

/** What the entry of an id is called; the id itself where there is none any more. */
export function useEntryTitle(): (id: string) => string {
  const { language } = useLanguage();
  const { index } = useBase();
  return (id) => {
    const held = index.byId.get(id);
    return held ? entryName(held.entry, language) : id;
  };
}
