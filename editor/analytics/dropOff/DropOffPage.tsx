import { IconRouteOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { addTexts } from '../../i18n/addTexts.ts';
import { dropOff as texts } from '../../i18n/dropOff.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { FlowGone } from '../filter/FlowGone.tsx';
import { useFilter } from '../filter/useFilter.ts';
import { useFlow } from '../filter/useFlow.ts';
import { DropOffRoom } from './DropOffRoom.tsx';

addTexts('dropOff', texts);

/** Where customers leave a flow: its drawing with figures, as it was in the versions that are looked at. */
export function DropOffPage() {
  const { t } = useTranslation('dropOff');
  const { filter } = useFilter();
  const { flow, gone, error } = useFlow();
  if (flow === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  if (gone) return <FlowGone />;
  if (flow === null) return <EmptyNote icon={IconRouteOff} title={t('empty.flows.title')} text={t('empty.flows.text')} />;
  if (flow.versions.length === 0) return <EmptyNote icon={IconRouteOff} title={t('empty.versions.title')} text={t('empty.versions.text')} />;
  return <DropOffRoom key={flow.id} flow={flow} filter={{ ...filter, flow: flow.id }} />;
}
