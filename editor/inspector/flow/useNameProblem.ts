import { useTranslation } from 'react-i18next';
import { reservedNames, variableName } from '../../../engine/sdk/flow.ts';
import { useDraft } from '../../flow/FlowContext.ts';

/** Why a variable of this flow cannot have a name; undefined when it can. */
export function useNameProblem(name: string, own?: string): string | undefined {
  const { t } = useTranslation('inspector');
  const variables = useDraft(({ document }) => document.variables);
  if (name === own) return undefined;
  if (reservedNames.has(name)) return t('variable.reserved', { name });
  if (!variableName.safeParse(name).success) return t('variable.invalid');
  return variables.some((each) => each.name === name) ? t('variable.taken', { name }) : undefined;
}
