import { useState } from 'react';
import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowVariable } from '../../../engine/sdk/flow.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { variableType } from '../../../engine/sdk/value.ts';
import { cards } from '../../../nodes/cards.ts';
import { changeVariable, forgetVariable } from '../../draft/edits/setVariables.ts';
import { renameVariable } from '../../draft/edits/setVariablesRename.ts';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NodeList } from './NodeList.tsx';
import { useNameProblem } from './useNameProblem.ts';
import { ValueInput } from './ValueInput.tsx';
import classes from './flow.module.css';

interface Props {
  variable: FlowVariable;
  /** Ids of the nodes that use it. */
  uses: readonly string[];
}

/** One variable: closed, what it is; open, everything about it. */
export function VariableRow({ variable, uses }: Props) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const [open, setOpen] = useState(false);
  const [sure, setSure] = useState(false);
  const [typed, setTyped] = useState<string>();
  const { name, type, title = {}, initial } = variable;
  const wanted = (typed ?? name).trim();
  const problem = useNameProblem(wanted, name);
  const change = (next: FlowVariable, field: string): void => draft.getState().change({ name: 'variables', count: 1 }, (each) => changeVariable(each, next), `variable:${name}:${field}`);

  function rename(): void {
    setTyped(undefined);
    if (problem === undefined && wanted !== name) draft.getState().change({ name: 'variables', count: 1 }, (each) => renameVariable(each, cards, name, wanted));
  }

  function retitle(text: string): void {
    const { [language]: _old, ...others } = title;
    const next = text === '' ? others : { ...title, [language]: text };
    const { title: _title, ...rest } = variable;
    change(Object.keys(next).length === 0 ? rest : { ...rest, title: next }, 'title');
  }

  function retype(next: string): void {
    // A value of another type is no beginning any more.
    change({ name, type: variableType.catch(type).parse(next), ...(variable.title && { title: variable.title }) }, 'type');
    draft.getState().seal();
  }

  function begin(value: FlowVariable['initial']): void {
    const { initial: _initial, ...rest } = variable;
    change(value === undefined ? rest : { ...rest, initial: value }, 'initial');
  }

  const remove = (): void => draft.getState().change({ name: 'variables', count: 1 }, (each) => forgetVariable(each, name));
  return (
    <li>
      <div className={classes.row}>
        <button type="button" className={classes.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          <code>{name}</code>{localize(title, language) !== '' && <span>{localize(title, language)}</span>}<small>{t(`type.${type}`)} · {uses.length === 0 ? t('flow.unused') : t('flow.used', { count: uses.length })}</small>
        </button>
        {mayEdit && <Tooltip label={t('flow.removeVariable', { name })}><ActionIcon size={32} aria-label={t('flow.removeVariable', { name })} onClick={() => (uses.length === 0 ? remove() : setSure(true))}><IconTrash size={16} aria-hidden /></ActionIcon></Tooltip>}
      </div>
      {sure && (
        <div className={classes.confirm} role="alert">
          <p>{t('flow.removeUsed', { name, count: uses.length })}</p>
          <div><Button size="compact-sm" variant="light" color="red" onClick={remove}>{t('flow.removeAnyway')}</Button><Button size="compact-sm" variant="default" onClick={() => setSure(false)}>{t('flow.cancel')}</Button></div>
        </div>
      )}
      {open && (
        <div className={classes.edit}>
          <TextInput
            label={t('flow.variableName')} spellCheck={false} readOnly={!mayEdit} value={typed ?? name} error={problem} onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={rename}
            onKeyDown={(event) => { if (event.key === 'Enter') rename(); else if (event.key === 'Escape') setTyped(undefined); }}
          />
          <TextInput label={t('flow.variableTitle')} readOnly={!mayEdit} maxLength={4_000} value={title[language] ?? ''} onChange={({ currentTarget }) => retitle(currentTarget.value)} />
          <NativeSelect label={t('flow.variableType')} disabled={!mayEdit} value={type} data={variableType.options.map((each) => ({ value: each, label: t(`type.${each}`) }))} onChange={({ currentTarget }) => retype(currentTarget.value)} />
          <ValueInput key={type} label={t('flow.variableInitial')} type={type} value={initial} onChange={begin} readOnly={!mayEdit} />
          {uses.length > 0 && <div><strong>{t('flow.usedBy')}</strong><NodeList label={t('flow.usedBy')} ids={uses} /></div>}
        </div>
      )}
    </li>
  );
}
