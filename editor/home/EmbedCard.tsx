import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { embedSnippet } from './embedSnippet.ts';
import { flowName } from './flowName.ts';
import { StepCard } from './StepCard.tsx';
import classes from './HomePage.module.css';

/** The code that puts a published flow on a site. */
export function EmbedCard({ flows }: { flows: readonly FlowSummary[] }) {
  const { t } = useTranslation(['home', 'app']);
  const { language } = useLanguage();
  const [wanted, setWanted] = useState<string>();
  const slug = flows.find((flow) => flow.slug === wanted)?.slug ?? flows[0]?.slug ?? 'shop-support';
  const code = embedSnippet(location.origin, slug);
  const tools = (
    <div className={classes.tools}>
      {flows.length > 1 && (
        <NativeSelect
          size="sm" aria-label={t('embed.flow')} value={slug} onChange={(event) => setWanted(event.currentTarget.value)}
          data={flows.map((flow) => ({ value: flow.slug, label: flowName(flow, language) }))}
        />
      )}
      <CopyButton text={code} labels={{ do: t('app:copy.do'), done: t('app:copy.done'), failed: t('app:copy.failed') }} />
    </div>
  );
  return (
    <StepCard step={3} title={t('embed.title')} wide tools={tools}>
      <p>{t('embed.text')}{language === 'en' && ' '}{t('embed.sites')}</p>
      <pre className={classes.code} tabIndex={0} aria-label={t('embed.code')} role="region"><code>{code}</code></pre>
    </StepCard>
  );
}
