import type { KeyboardEvent, PointerEvent } from 'react';
import { ActionIcon, Input } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../FormContext.ts';
import { valueAt, written, type Path } from '../schema/path.ts';
import type { Field } from '../schema/readFields.ts';
import { LocalizedField } from './LocalizedField.tsx';
import classes from './fields.module.css';

interface Props {
  field: Field;
  /** Ends in the item's place. */
  path: Path;
  onRemove: () => void;
  /** Moves the item to a place. */
  onMove: (to: number) => void;
  /** A hand takes it by its handle. */
  onGrab: (event: PointerEvent) => void;
  /** Enter in an item of one line, where it means the next. */
  onEnter?: (() => void) | undefined;
}

/** One item of a list, with its handle. */
export function ListItem({ field, path, onRemove, onMove, onGrab, onEnter }: Props) {
  const { t } = useTranslation('inspector');
  const { node, mayEdit, issues, draw } = useForm();
  const index = Number(path.at(-1) ?? 0);
  const only = soleText(field);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(index + step);
  }

  const inside = only ? <LocalizedField bare field={only} path={[...path, only.name]} value={valueAt(node.config, [...path, only.name])} />
    : field.control === 'group' ? <div className={classes.stack}>{field.fields.map((each) => draw(each, [...path, each.name]))}</div>
    : draw(field, path);
  const wrong = field.control === 'group' ? issues.get(written(path)) : undefined;
  return (
    <li className={classes.item} data-card={(field.control === 'group' && !only) || undefined}>
      {mayEdit && (
        <button
          type="button" className={classes.handle} data-handle aria-label={t('list.move', { position: index + 1 })} title={t('list.move', { position: index + 1 })}
          onPointerDown={onGrab} onKeyDown={onKeyDown}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter bubbles up from the text field */}
      <div
        className={classes.inside}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || only?.lines !== 'one' || onEnter === undefined) return;
          event.preventDefault();
          onEnter();
        }}
      >
        {inside}
        {wrong !== undefined && <Input.Error>{wrong}</Input.Error>}
      </div>
      {mayEdit && <ActionIcon data-remove className={classes.remove} size={32} aria-label={t('list.remove', { position: index + 1 })} title={t('list.remove', { position: index + 1 })} onClick={onRemove}><IconX size={16} aria-hidden /></ActionIcon>}
    </li>
  );
}

/** The one text that an item consists of, apart from its hidden id: such items take one line. */
function soleText(field: Field): Extract<Field, { control: 'localized' }> | null {
  if (field.control !== 'group') return null;
  const [first, ...more] = field.fields.filter((each) => each.control !== 'hidden');
  return first?.control === 'localized' && more.length === 0 ? first : null;
}
