import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { embedSnippet } from './embedSnippet.ts';
import { flowName } from './flowName.ts';
import { SitesField } from './SitesField.tsx';
import { StepCard } from './StepCard.tsx';
import classes from './HomePage.module.css';

interface Props {
  flows: readonly FlowSummary[];
  /** Whether the reader's role may not see which flows there are, and so not their sites either. */
  hidden: boolean;
}

/** The code that puts a published flow on a site, and the sites that may have it. */
export function EmbedCard({ flows, hidden }: Props) {
  const { t } = useTranslation(['home', 'app']);
  const { language } = useLanguage();
  const [wanted, setWanted] = useState<string>();
  const flow = flows.find(({ slug }) => slug === wanted) ?? flows[0];
  const slug = flow?.slug ?? 'shop-support';
  const code = embedSnippet(location.origin, slug);
  const tools = (
    <div className={classes.tools}>
      {flows.length > 1 && (
        <NativeSelect
          size="sm" aria-label={t('embed.flow')} value={slug} onChange={(event) => setWanted(event.currentTarget.value)}
          data={flows.map((each) => ({ value: each.slug, label: flowName(each, language) }))}
        />
      )}
      <CopyButton text={code} labels={{ do: t('app:copy.do'), done: t('app:copy.done'), failed: t('app:copy.failed') }} />
    </div>
  );
  return (
    <StepCard step={4} title={t('embed.title')} wide tools={tools}>
      <p>{t('embed.text')}</p>
      <pre className={classes.code} tabIndex={0} aria-label={t('embed.code')} role="region"><code>{code}</code></pre>
      {flow && <SitesField key={flow.id} flow={flow} name={flowName(flow, language)} />}
      {hidden && <p className={classes.note}>{t('sites.noAccess')}</p>}
      {onThisMachine.test(location.hostname) && <p className={classes.note}>{t('sites.local')}</p>}
    </StepCard>
  );
}

const onThisMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/;
