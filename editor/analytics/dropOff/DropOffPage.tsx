import { useEffect } from 'react';
import { IconRouteOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { flowsQuery } from '../../home/flowsQuery.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { dropOff as texts } from '../../i18n/dropOff.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { choicesQuery } from '../filter/choicesQuery.ts';
import { useFilter } from '../filter/useFilter.ts';
import { DropOffRoom } from './DropOffRoom.tsx';

addTexts('dropOff', texts);

/** Where customers leave a flow: its drawing with figures, as it was in the versions that are looked at. */
export function DropOffPage() {
  const { t } = useTranslation('dropOff');
  const { filter, set } = useFilter();
  const { data: choices, error } = useQuery(choicesQuery);
  const { data: flows, error: flowsError } = useQuery(flowsQuery);
  // Only one flow can be drawn: where none is chosen, the one that most customers talk to.
  const busiest = flows?.filter(({ liveVersion }) => liveVersion !== null).toSorted((one, other) => other.conversationsThisWeek - one.conversationsThisWeek)[0]?.id;
  useEffect(() => {
    if (filter.flow === undefined && busiest !== undefined) set({ flow: busiest });
  }, [filter.flow, busiest, set]);

  if (choices === undefined || flows === undefined) return error ?? flowsError ? <ProblemAlert error={error ?? flowsError} /> : <LoadingPage />;
  const flow = choices.flows.find(({ id }) => id === filter.flow) ?? choices.flows.find(({ id }) => id === busiest) ?? choices.flows[0];
  if (flow === undefined) return <EmptyNote icon={IconRouteOff} title={t('empty.flows.title')} text={t('empty.flows.text')} />;
  if (flow.versions.length === 0) return <EmptyNote icon={IconRouteOff} title={t('empty.versions.title')} text={t('empty.versions.text')} />;
  return <DropOffRoom key={flow.id} flow={flow} filter={{ ...filter, flow: flow.id }} />;
}
