import { containerBootstrap, LangEn, Nlp } from '@nlpjs/basic';
import { LangZh } from '@nlpjs/lang-zh';
import MiniSearch from 'minisearch';
import type { FaqSet } from './readFaqSets.ts';
import type { MeasuredQuestion } from './measuredQuestion.ts';

/** Asks a set's questions of nlp.js, set up as its documentation says. It has no "did you mean": what it does not know is missed. */
export async function askNlpjs({ entries, questions }: FaqSet): Promise<MeasuredQuestion[]> {
  const [language = 'en'] = Object.keys(entries[0]?.phrasings ?? {});
  const container = await containerBootstrap();
  container.use(language === 'zh' ? LangZh : LangEn);
  const nlp = new Nlp({ container, autoSave: false, nlu: { log: false } });
  nlp.addLanguage(language);
  for (const { id, phrasings } of entries) for (const text of phrasings[language] ?? []) nlp.addDocument(language, text, id);
  await nlp.train();
  const rows: MeasuredQuestion[] = [];
  for (const { text, entry } of questions) {
    const { intent, score, classifications = [] } = await nlp.process(language, text);
    const known = intent !== 'None';
    rows.push({ entry, ranked: known ? [intent, ...classifications.map((each) => each.intent).filter((each) => each !== intent && each !== 'None')].slice(0, 5) : [], probability: known ? score : 0, decision: known ? 'answered' : 'missed' });
  }
  return rows;
}

/** Asks a set's questions of minisearch with its defaults, each phrasing being a document. Whatever it finds, it answers. */
export function askMinisearch({ entries, questions }: FaqSet): MeasuredQuestion[] {
  const search = new MiniSearch<{ id: number; text: string; entry: string }>({ fields: ['text'], storeFields: ['entry'] });
  search.addAll(entries.flatMap(({ id, phrasings }) => Object.values(phrasings).flat().map((text) => ({ text, entry: id }))).map((each, id) => ({ ...each, id })));
  return questions.map(({ text, entry }) => {
    const found = search.search(text);
    const ranked = [...new Set(found.map((each) => String(each['entry'])))].slice(0, 5);
    return { entry, ranked, probability: found[0]?.score ?? 0, decision: ranked.length > 0 ? 'answered' : 'missed' };
  });
}
