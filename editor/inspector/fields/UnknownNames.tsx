import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { variableName } from '../../../engine/sdk/flow.ts';
import type { VariableType } from '../../../engine/sdk/value.ts';
import { declareVariable } from '../../draft/edits/setVariables.ts';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { builtInNames } from '../expression/candidates.ts';
import { guessType } from '../expression/guessType.ts';
import { namesIn } from '../expression/namesIn.ts';
import { templateParts } from '../expression/templateParts.ts';
import { useForm } from '../FormContext.ts';
import classes from './fields.module.css';

interface Props {
  sources: readonly string[];
  /** Whether they are texts with expressions in them rather than expressions. */
  template?: boolean;
  /** What the expression as a whole must come to. */
  holds?: VariableType;
}

/** The names in a text or an expression that the flow does not know, each with a way to declare it. */
export function UnknownNames({ sources, template = false, holds }: Props) {
  const { t } = useTranslation('inspector');
  const { draft } = useOpenFlow();
  const { document, mayEdit } = useForm();
  const known = new Set([...document.variables.map(({ name }) => name), ...builtInNames]);
  const expressions = template ? sources.flatMap((each) => templateParts(each).filter(({ closed }) => closed).map(({ source }) => source)) : sources;
  const unknown = new Map(expressions.flatMap((source) => namesIn(source).filter(({ name }) => !known.has(name)).map(({ name }) => [name, guessType(source, name, holds)] as const)));
  if (unknown.size === 0) return null;
  return (
    <ul className={classes.unknown}>
      {[...unknown].map(([name, type]) => (
        <li key={name}>
          <mark>{name}</mark><span>{t('expression.unknown', { name })}</span>
          {mayEdit && variableName.safeParse(name).success && (
            <Button size="compact-xs" variant="light" leftSection={<IconPlus size={12} aria-hidden />} onClick={() => draft.getState().change({ name: 'variables', count: 1 }, (each) => declareVariable(each, { name, type }))}>
              {t('expression.declare', { name, type: t(`type.${type}`) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
