import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '../../engine/sdk/localizedText.ts';
import { slug as slugShape } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { suggestSlug } from './suggestSlug.ts';
import classes from './Dialogs.module.css';

interface Props {
  /** Languages to name it in. */
  locales: readonly string[];
  name: LocalizedText;
  /** The slug it has already; without one, it follows the name until it is edited. */
  slug?: string;
  /** Slugs of all other flows. */
  taken: ReadonlySet<string>;
  /** Of what is being done now, or was tried last. */
  busy: boolean;
  error: unknown;
  action: string;
  /** Leads a step back, in place of cancelling. */
  back?: { readonly label: string; readonly go: () => void };
  onCancel: () => void;
  onSubmit: (name: LocalizedText, slug: string) => void;
  /** What is to be said of the slug that is entered. */
  note?: (slug: string) => ReactNode;
}

const longestName = 200;

/** A flow's name in each of its languages, and the slug that its chat's address ends in. */
export function NamingForm({ locales, name, slug, taken, busy, error, action, back, onCancel, onSubmit, note }: Props) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const [names, setNames] = useState(name);
  const [typed, setTyped] = useState(slug);
  const [tried, setTried] = useState(false);
  const noteId = useId();
  const first = useRef<HTMLInputElement>(null);
  // The dialog looks for a field to focus only when it opens, not when it comes to this step.
  useEffect(() => first.current?.select(), []);
  const address = typed ?? suggestSlug([names['en'] ?? '', ...Object.values(names)], taken);
  const named = Object.values(names).some((each) => each.trim() !== '');
  // What the server refused is said at the field until another is typed.
  const refused = error instanceof ProblemError && error.code === 'slug.taken' ? error : null;
  const nameProblem = !named ? t('field.nameMissing') : Object.values(names).some((each) => each.length > longestName) ? t('field.nameLong', { max: longestName }) : null;
  const slugProblem = address === '' ? t('field.slugEmpty') : !slugShape.safeParse(address).success ? t('field.slugInvalid') : taken.has(address) ? t('field.slugTaken') : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (busy || nameProblem !== null || slugProblem !== null) return;
    onSubmit(Object.fromEntries(Object.entries(names).flatMap(([tag, text]) => (text.trim() === '' ? [] : [[tag, text.trim()]]))), address);
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {locales.map((tag, index) => (
        <TextInput
          key={tag}
          ref={index === 0 ? first : undefined}
          lang={tag}
          label={locales.length === 1 ? t('field.nameOnly') : t('field.name', { language: languageName(tag, languageTag[language]) })}
          value={Object.hasOwn(names, tag) ? names[tag] ?? '' : ''}
          onChange={({ currentTarget: { value } }) => setNames((before) => ({ ...before, [tag]: value }))}
          error={tried && index === 0 ? nameProblem : null}
          autoComplete="off"
          data-autofocus={index === 0 || undefined}
        />
      ))}
      <TextInput
        label={t('field.slug')}
        description={t('field.slugHint', { address: `${location.origin}/c/${address}` })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        classNames={{ input: classes.slug ?? '', description: classes.address ?? '' }}
        value={address}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        error={(tried || typed !== undefined ? slugProblem : null) ?? (refused ? t('field.slugTaken') : null)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {note && <div id={noteId} aria-live="polite">{note(address)}</div>}
      {refused === null && <ProblemAlert error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="sm" onClick={back ? back.go : onCancel}>{back ? back.label : t('cancel')}</Button>
        <Button type="submit" size="sm" loading={busy}>{action}</Button>
      </Group>
    </form>
  );
}
