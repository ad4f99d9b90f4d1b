import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { flowQuery } from '../../flow/flowQuery.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import classes from './flow.module.css';

/** Where customers find the flow. */
export function AddressSection() {
  const { t } = useTranslation('inspector');
  const { id } = useOpenFlow();
  const { data: flow } = useQuery({ ...flowQuery(id), staleTime: 60_000 });
  const address = flow && `${location.origin}/c/${flow.slug}`;
  return (
    <section className={classes.section} aria-labelledby="flow-address">
      <h3 id="flow-address">{t('flow.address')}</h3>
      <p>{flow && flow.liveVersion === null ? t('flow.notLive') : t('flow.addressHelp')}</p>
      {address === undefined ? <p>{t('flow.loading')}</p> : (
        <div className={classes.link}>
          <code>{address}</code>
          <CopyButton text={address} labels={{ do: t('flow.copy.do'), done: t('flow.copy.done'), failed: t('flow.copy.failed') }} />
        </div>
      )}
      {flow && flow.sites.length > 0 && <ul className={classes.rows} style={{ marginTop: 10 }}>{flow.sites.map((site) => <li key={site} className={classes.row}><bdi>{site}</bdi></li>)}</ul>}
      <Anchor size="sm" renderRoot={(props) => <Link to="/" {...props} />} style={{ display: 'inline-block', marginTop: 10 }}>{t('flow.more')}</Anchor>
    </section>
  );
}
