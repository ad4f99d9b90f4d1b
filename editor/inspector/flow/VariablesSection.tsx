import { useMemo, useState, type FormEvent } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { variableType } from '../../../engine/sdk/value.ts';
import { cards } from '../../../nodes/cards.ts';
import { declareVariable } from '../../draft/edits/setVariables.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useNameProblem } from './useNameProblem.ts';
import { VariableRow } from './VariableRow.tsx';
import { variableUses } from './variableUses.ts';
import classes from './flow.module.css';

/** What the flow remembers: declared, changed, renamed everywhere, and told where it is used. */
export function VariablesSection() {
  const { t } = useTranslation('inspector');
  const { draft, mayEdit } = useOpenFlow();
  const document = useDraft((each) => each.document);
  const uses = useMemo(() => variableUses(document, cards), [document]);
  const [name, setName] = useState('');
  const [type, setType] = useState<(typeof variableType.options)[number]>('text');
  const problem = useNameProblem(name.trim());

  function add(event: FormEvent): void {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '' || problem !== undefined) return;
    draft.getState().change({ name: 'variables', count: 1 }, (each) => declareVariable(each, { name: wanted, type }));
    setName('');
  }

  return (
    <section className={classes.section} aria-labelledby="flow-variables">
      <h3 id="flow-variables">{t('flow.variables')}</h3>
      <p>{document.variables.length === 0 ? `${t('flow.noVariables')} ${t('flow.variablesHelp')}` : t('flow.variablesHelp')}</p>
      {document.variables.length > 0 && <ul className={classes.rows}>{document.variables.map((each) => <VariableRow key={each.name} variable={each} uses={uses.get(each.name) ?? []} />)}</ul>}
      {mayEdit && (
        <form className={classes.add} onSubmit={add}>
          <TextInput size="sm" aria-label={t('flow.variableName')} placeholder={t('flow.variableName')} spellCheck={false} value={name} error={name.trim() === '' ? undefined : problem} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          <NativeSelect size="sm" aria-label={t('flow.variableType')} value={type} data={variableType.options.map((each) => ({ value: each, label: t(`type.${each}`) }))} onChange={({ currentTarget }) => setType(variableType.catch('text').parse(currentTarget.value))} />
          <Button type="submit" size="sm" variant="light" aria-label={t('flow.addVariable')} disabled={name.trim() === '' || problem !== undefined} leftSection={<IconPlus size={15} aria-hidden />}>{t('list.add')}</Button>
        </form>
      )}
    </section>
  );
}
