import { useId, useRef } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { editsFlows } from '../app/editsFlows.ts';
import { useStaff } from '../app/StaffContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { AddSiteForm } from './AddSiteForm.tsx';
import { useSiteChange } from './useSiteChange.ts';
import classes from './SitesField.module.css';

interface Props {
  flow: FlowSummary;
  /** The flow's, in the reader's language. */
  name: string;
}

/** The sites that may embed a flow's chat; owners and operators change them, everyone else reads them. */
export function SitesField({ flow, name }: Props) {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const editable = editsFlows(useStaff().role);
  const title = useId();
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { mutate, mutateAsync, variables, data, error, reset } = useSiteChange(flow, (change) => {
    if ('remove' in change) leave(change.remove, list.current, input.current);
  });

  function outcome(): string {
    if (!data || !variables) return '';
    if ('remove' in variables) return t('sites.removed', { site: variables.remove });
    if (data.changed.length === 0) return t('sites.known', { count: variables.add.length, sites: variables.add.join(t('sites.comma')) });
    return t('sites.added', { sites: data.changed.join(t('sites.comma')) });
  }

  return (
    <section className={classes.sites} aria-labelledby={title}>
      <h3 id={title}>{t('sites.title')}</h3>
      <p>{t('sites.text', { flow: name })}{!editable && (language === 'en' ? ' ' : '') + t('sites.readOnly')}</p>
      {flow.sites.length === 0 ? <p className={classes.empty}>{t('sites.empty')}</p> : (
        <ul ref={list} className={classes.list} aria-labelledby={title}>
          {flow.sites.map((site) => (
            <li key={site} data-fixed={!editable || undefined}>
              <bdi>{site}</bdi>
              {editable && (
                <ActionIcon size={32} radius="xl" data-site={site} aria-label={t('sites.remove', { site })} title={t('sites.remove', { site })} onClick={() => mutate({ remove: site })}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <>
          <AddSiteForm input={input} onEdit={reset} onAdd={(add) => mutateAsync({ add })} />
          <ProblemAlert error={error} onClose={reset} />
          <p className={classes.outcome} role="status">{outcome()}</p>
        </>
      )}
    </section>
  );
}

/** Takes the focus off a button that is about to go: to the next one, else the one before, else the field. */
function leave(site: string, list: HTMLUListElement | null, input: HTMLInputElement | null): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button.dataset.site === site);
  if (at >= 0 && buttons[at] === document.activeElement) (buttons[at + 1] ?? buttons[at - 1] ?? input)?.focus();
}
