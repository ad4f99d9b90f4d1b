import { useQuery } from '@tanstack/react-query';
import { flowName } from '../../home/flowName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { choicesQuery } from './choicesQuery.ts';

/** The flows that can be looked at, by their names. */
export function useFlowChoices(): { readonly label: string; readonly value: string }[] {
  const { language } = useLanguage();
  const { data } = useQuery(choicesQuery);
  return (data?.flows ?? []).map(({ id, slug, name }) => ({ label: flowName({ name, slug }, language), value: id }));
}
