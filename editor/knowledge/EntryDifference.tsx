import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { wordDiff, type Stretch } from '../versions/wordDiff.ts';
import { useBase } from './BaseContext.ts';
import type { Entry } from './indexEntries.ts';
import classes from './EntryDifference.module.css';

interface Props {
  /** What the two sides are called. */
  names: readonly [before: string, after: string];
  /** Null where there is no entry on this side. */
  before: Entry | null;
  after: Entry | null;
}

/** What differs between two states of an entry, side by side, with the words that differ marked. */
export function EntryDifference({ names, before, after }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const { detail: { settings: { categories } } } = useBase();
  const category = (entry: Entry | null) => (entry?.category === undefined ? '' : localize(categories.find(({ id }) => id === entry.category)?.name ?? {}, language, ['zh', 'en']) || entry.category);
  const locales = [...new Set([before, after].flatMap((entry) => (entry ? [...Object.keys(entry.phrasings), ...Object.keys(entry.answer)] : [])))];
  const part = (label: string, read: (entry: Entry) => string, locale = 'zh', lines = false) => ({ label, locale, lines, from: before ? read(before) : '', to: after ? read(after) : '' });
  const parts = [
    ...locales.map((tag) => part(t('differs.phrasings', { language: languageName(tag, language) }), ({ phrasings }) => (phrasings[tag] ?? []).join('\n'), tag, true)),
    ...locales.map((tag) => part(t('differs.answer', { language: languageName(tag, language) }), ({ answer }) => answer[tag] ?? '', tag)),
    part(t('entry.variants'), ({ variants = [] }) => variants.map(({ answer, mood }) => [...(mood ? [t('variant.upset')] : []), ...Object.values(answer)].join('\n')).join('\n\n')),
    { ...part(t('entry.category'), () => ''), from: category(before), to: category(after) },
    part(t('entry.leadsTo'), ({ leadsTo = '' }) => leadsTo),
    part(t('entry.unlisted'), ({ unlisted = false }) => (unlisted ? t('yes') : '')),
    part(t('entry.limits'), ({ only }) => [...(only?.channels ?? []), ...(only?.from ? [`≥ ${only.from}`] : []), ...(only?.until ? [`≤ ${only.until}`] : []), ...Object.entries(only?.contact ?? {}).map(([name, value]) => `${name} = ${value}`)].join('\n')),
  ].filter(({ from, to }) => from !== to);
  if (parts.length === 0) return <p className={classes.same}>{t('differs.none')}</p>;
  return parts.map(({ label, locale, lines, from, to }) => {
    const stretches = lines ? lineDiff(from, to) : wordDiff(from, to, locale);
    return (
      <section key={label} className={classes.part}>
        <h3>{label}</h3>
        <dl className={classes.pair}>
          {(['before', 'after'] as const).map((side, index) => (
            <div key={side}>
              <dt>{names[index]}</dt>
              <dd lang={locale}>
                {(side === 'before' ? from : to) === '' ? <span className={classes.none}>{t('differs.nothing')}</span> : stretches.filter((each) => each.in === 'both' || each.in === side).map((each, at) => {
                  // Stretches have no id, and their order is all there is to them.
                  if (each.in === 'both') return <span key={at}>{each.text}</span>;
                  return side === 'before' ? <del key={at}>{each.text}</del> : <ins key={at}>{each.text}</ins>;
                })}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

/** Ways to ask are told apart as a whole: words that two of them share say nothing. */
function lineDiff(before: string, after: string): readonly Stretch[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.map((line): Stretch => ({ text: `${line}\n`, in: now.includes(line) ? 'both' : 'before' })),
    ...now.flatMap((line): Stretch[] => (old.includes(line) ? [] : [{ text: `${line}\n`, in: 'after' }])),
  ];
}
