import { useLayoutEffect, useRef, useState, type PointerEvent } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/sdk/value.ts';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { newOutletId } from '../../canvas/actions/newOutletId.ts';
import { useForm } from '../FormContext.ts';
import { blankValue } from '../schema/blankValue.ts';
import { isRecord, written } from '../schema/path.ts';
import type { Field } from '../schema/readFields.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { ListItem } from './ListItem.tsx';
import { LocaleTabs } from './LocaleTabs.tsx';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** Items in an order: added, removed, and moved by hand or by keyboard. Their ids stay what they are. */
export function ListField({ field, path, value }: FieldProps<'list'>) {
  const { t } = useTranslation('inspector');
  const { draft } = useOpenFlow();
  const { mayEdit, language, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const grabbed = useRef<number>(null);
  const shown = value === undefined ? field.initial : value;
  const items = Array.isArray(shown) ? shown : [];
  const itemLabel = inSentence((field.item.label ?? field.label)?.[language] ?? t('list.item'));

  /** Has the focus as soon as it is drawn: letters typed a moment later are meant for it. */
  const wanted = useRef<{ readonly index: number; readonly what: string }>(null);
  const adding = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { index, what } = wanted.current;
    wanted.current = null;
    const found = list.current?.children[index]?.querySelector(what);
    // After the last item is gone, the button that adds the next.
    (found instanceof HTMLElement ? found : adding.current)?.focus();
  });
  const focus = (index: number, what: string): void => void (wanted.current = { index, what });

  function add(): void {
    focus(items.length, 'textarea, input');
    put(path, [...items, blankValue(field.item, newOutletId) ?? {}]);
  }

  function remove(index: number): void {
    focus(Math.min(index, items.length - 2), '[data-remove]');
    put(path, items.filter((_, each) => each !== index));
  }

  function move(from: number, to: number): void {
    const moved = items[from];
    if (moved === undefined || to < 0 || to >= items.length || from === to) return;
    focus(to, '[data-handle]');
    put(path, items.toSpliced(from, 1).toSpliced(to, 0, moved), undefined, `move:${written(path)}`);
    setSaid(t('list.moved', { position: to + 1, count: items.length }));
  }

  // The list has the pointer, not the item: an item that is put elsewhere in the page loses it.
  function grab(event: PointerEvent, index: number): void {
    grabbed.current = index;
    list.current?.setPointerCapture(event.pointerId);
  }

  function drag({ clientY }: PointerEvent): void {
    const from = grabbed.current;
    if (from === null || !list.current) return;
    const rows = [...list.current.children].map((each) => each.getBoundingClientRect());
    const over = rows.findIndex(({ bottom }) => clientY < bottom);
    const to = over < 0 ? rows.length - 1 : over;
    const row = rows[to];
    // Past the middle of its neighbour, so that rows of different height do not swap back and forth.
    if (row === undefined || to === from || (to > from ? clientY < row.top + row.height / 2 : clientY > row.top + row.height / 2)) return;
    move(from, to);
    grabbed.current = to;
  }

  function drop(): void {
    if (grabbed.current !== null) draft.getState().seal();
    grabbed.current = null;
  }

  return (
    <FieldFrame label={label} help={help} error={error} group aside={hasTexts(field.item) && <LocaleTabs label={label} texts={items.flatMap((each) => textsIn(field.item, each))} />}>
      {items.length > 0 && (
        <ol ref={list} className={classes.items} onPointerMove={drag} onPointerUp={drop} onPointerCancel={drop}>
          {items.map((each, index) => (
            <ListItem key={keyOf(each, index)} field={field.item} path={[...path, index]} onRemove={() => remove(index)} onMove={(to) => move(index, to)} onGrab={(event) => grab(event, index)} onEnter={index === items.length - 1 && items.length < field.most ? add : undefined} />
          ))}
        </ol>
      )}
      <p className={classes.said} role="status">{said}</p>
      {mayEdit && items.length < field.most && <Button ref={adding} className={classes.add} size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>{t('list.addTo', { item: itemLabel })}</Button>}
    </FieldFrame>
  );
}

/** A label as it stands after a verb: "Add message"; words in capitals stay. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Items that have an id keep their element while they move; the others are told by their place. */
function keyOf(item: Json, index: number): string {
  return isRecord(item) && typeof item['id'] === 'string' ? `id ${item['id']}` : `place ${index}`;
}

/** Whether an item is, or has, a text in several languages. */
function hasTexts(field: Field): boolean {
  return field.control === 'localized' || (field.control === 'group' && field.fields.some(hasTexts));
}

/** The texts of an item that customers read, for the marks on the languages. */
function textsIn(field: Field, item: Json): Record<string, string>[] {
  if (!isRecord(item)) return [];
  if (field.control === 'localized') return [Object.fromEntries(Object.entries(item).flatMap(([tag, text]) => (typeof text === 'string' ? [[tag, text]] : [])))];
  return field.control === 'group' ? field.fields.flatMap((each) => textsIn(each, item[each.name] ?? null)) : [];
}
