import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { candidates, type Candidate } from '../expression/candidates.ts';
import { completionAt, type Completion } from '../expression/completionAt.ts';
import { useForm } from '../FormContext.ts';
import classes from './CompletingText.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What may be completed: nothing, `{{ expressions }}` in a text, or one expression. */
  language: 'plain' | 'template' | 'expression';
  lines: 'one' | 'many';
  /** Language of the text itself. */
  lang: string;
  readOnly: boolean;
  error: boolean;
  placeholder?: string | undefined;
}

/** A text field that grows, and completes variables and functions. */
export function CompletingText({ label, value, onChange, language, lines, lang, readOnly, error, placeholder }: Props) {
  const { t } = useTranslation('inspector');
  const form = useForm();
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caretWanted = useRef<number>(null);
  const [open, setOpen] = useState<Completion | null>(null);
  const [active, setActive] = useState(0);
  const found = open === null || language === 'plain' ? [] : candidates(form.document.variables, open.typed, language === 'expression', form.language, t).slice(0, 40);

  useLayoutEffect(() => {
    if (caretWanted.current === null) return;
    area.current?.setSelectionRange(caretWanted.current, caretWanted.current);
    caretWanted.current = null;
  }, [value]);

  const look = (text: string, caret: number, asked = false): void => {
    setOpen(language === 'plain' || readOnly ? null : completionAt(text, caret, language, asked));
    setActive(0);
  };

  function pick({ insert, group }: Candidate): void {
    if (open === null) return;
    const [start = '', end = ''] = insert.split('|');
    const before = value.slice(0, open.from) + open.before + start;
    const after = value.slice(open.to);
    const room = group === 'variables' && language === 'template' ? open.after : '';
    const between = end + (room.trim() === '' && after.startsWith(' ') ? '' : room);
    caretWanted.current = before.length + (insert.includes('|') ? 0 : between.length);
    onChange(before + between + after);
    setOpen(null);
    area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === ' ' && event.ctrlKey && language !== 'plain') {
      event.preventDefault();
      look(value, area.current?.selectionStart ?? value.length, true);
      return;
    }
    const chosen = found[active];
    if (chosen !== undefined && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') setOpen(null);
      else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
      else setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Enter' && lines === 'one') event.preventDefault();
  }

  const shown = open !== null && found.length > 0;
  return (
    <div className={classes.field} data-tool={(language !== 'plain' && !readOnly) || undefined} data-mono={language === 'expression' || undefined} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(null); }}>
      <Textarea
        ref={area} aria-label={label} value={value} autosize minRows={lines === 'many' && language !== 'expression' ? 2 : 1} maxRows={14} readOnly={readOnly} error={error} lang={lang} spellCheck={language !== 'expression'}
        {...(placeholder !== undefined && { placeholder })}
        classNames={{ input: classes.input ?? '' }}
        aria-autocomplete={language === 'plain' ? undefined : 'list'} aria-controls={shown ? list : undefined} aria-activedescendant={shown ? `${list}-${active}` : undefined}
        onChange={({ currentTarget }) => {
          const text = lines === 'one' ? currentTarget.value.replace(/\s*\n\s*/gu, ' ') : currentTarget.value;
          onChange(text);
          look(text, currentTarget.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(null)}
      />
      {language !== 'plain' && !readOnly && (
        <Tooltip label={t('complete.insert')} position="left">
          <ActionIcon
            className={classes.tool} size={28} aria-label={t('complete.insert')} aria-expanded={shown}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              area.current?.focus();
              if (shown) setOpen(null);
              else look(value, area.current?.selectionStart ?? value.length, true);
            }}
          >
            <IconBraces size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {shown && (
        <div id={list} role="listbox" aria-label={t('complete.list')} className={classes.list}>
          {found.map((each, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the text field's, which keeps the focus
            <div
              key={`${each.group} ${each.name}`} id={`${list}-${index}`} role="option" tabIndex={-1} aria-selected={index === active} className={classes.option}
              ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onMouseDown={(event) => event.preventDefault()} onClick={() => pick(each)} onMouseMove={() => setActive(index)}
            >
              <code>{each.name}</code><span>{each.about}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
