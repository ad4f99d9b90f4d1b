import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import { flowsQuery } from '../home/flowsQuery.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { flows as texts } from '../i18n/flows.ts';
import { useLanguage } from '../i18n/useLanguage.ts';

addTexts('flows', texts);

/** Every flow, and the way to make one. */
export function FlowsPage() {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const { data } = useQuery(flowsQuery);
  return (
    <div>
      <h1>{t('title')}</h1>
      <ul>{data?.map(({ id, name }) => <li key={id}><Link to="/flows/$flow" params={{ flow: id }}>{localize(name, language)}</Link></li>)}</ul>
    </div>
  );
}
