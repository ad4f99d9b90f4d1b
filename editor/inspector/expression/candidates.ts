import type { TFunction } from 'i18next';
import type { FlowVariable } from '../../../engine/sdk/flow.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';

/** Something that can be put into an expression. */
export interface Candidate {
  readonly group: 'variables' | 'functions';
  /** What is looked for and shown. */
  readonly name: string;
  /** What is put in; `|` is where one goes on typing. */
  readonly insert: string;
  readonly about: string;
}

/** Names that every expression can read; `contact` unless the flow has a variable of that name. */
export const builtInNames = ['text', 'locale', 'now', 'contact'] as const;

/** What an expression may read and call, by groups; `typed` narrows it. */
export function candidates(variables: readonly FlowVariable[], typed: string, functions: boolean, language: 'zh' | 'en', t: TFunction<'inspector'>): readonly Candidate[] {
  const own = variables.map(({ name, type, title }): Candidate => ({ group: 'variables', name, insert: name, about: [localize(title ?? {}, language), t(`type.${type}`)].filter((each) => each !== '').join(' · ') }));
  const hidden = variables.some(({ name }) => name === 'contact');
  const builtIn = known.filter(({ name }) => !hidden || !name.startsWith('contact.')).map(({ name, key, type, insert = name }): Candidate => ({ group: 'variables', name, insert, about: `${t(`builtIn.${key}`)} · ${t(`type.${type}`)}` }));
  const calls = functions ? snippets.map(({ key, name, insert }): Candidate => ({ group: 'functions', name, insert, about: t(`fn.${key}`) })) : [];
  const wanted = typed.toLowerCase();
  const fits = [...own, ...builtIn, ...calls].filter(({ name, about }) => name.toLowerCase().includes(wanted) || about.toLowerCase().includes(wanted));
  return [...fits.filter(({ name }) => name.toLowerCase().startsWith(wanted)), ...fits.filter(({ name }) => !name.toLowerCase().startsWith(wanted))];
}

/** What is built in, down to what is known of the contact. */
const known: readonly { readonly name: string; readonly key: 'text' | 'locale' | 'now' | 'vip' | 'returning' | 'verified' | 'name' | 'tags' | 'attribute'; readonly type: 'text' | 'time' | 'number' | 'boolean' | 'list'; readonly insert?: string }[] = [
  { name: 'text', key: 'text', type: 'text' },
  { name: 'locale', key: 'locale', type: 'text' },
  { name: 'now', key: 'now', type: 'time' },
  { name: 'contact.vip', key: 'vip', type: 'number' },
  { name: 'contact.returning', key: 'returning', type: 'boolean' },
  { name: 'contact.verified', key: 'verified', type: 'boolean' },
  { name: 'contact.name', key: 'name', type: 'text' },
  { name: 'contact.tags', key: 'tags', type: 'list' },
  { name: 'contact.attributes.…', key: 'attribute', type: 'text', insert: 'contact.attributes.|' },
];

const snippets = [
  { key: 'contains', name: 'text.contains("…")', insert: 'text.contains("|")' },
  { key: 'startsWith', name: 'text.startsWith("…")', insert: 'text.startsWith("|")' },
  { key: 'endsWith', name: 'text.endsWith("…")', insert: 'text.endsWith("|")' },
  { key: 'matches', name: 'text.matches("…")', insert: 'text.matches("|")' },
  { key: 'size', name: 'size(…)', insert: 'size(|)' },
  { key: 'in', name: '… in ["…", "…"]', insert: '| in ["", ""]' },
  { key: 'and', name: '… && …', insert: ' && |' },
  { key: 'or', name: '… || …', insert: ' || |' },
  { key: 'not', name: '!(…)', insert: '!(|)' },
  { key: 'choose', name: '… ? … : …', insert: '| ? "" : ""' },
] as const;
