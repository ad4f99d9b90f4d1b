import { Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { Card } from './Card.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { useContactChange } from './useContactChange.ts';
import { useNameOf } from './useNameOf.ts';
import classes from './ContactPage.module.css';

/** The contacts that somebody found to be the same person, each with the way back. */
export function MergedCard() {
  const { t } = useTranslation('contacts');
  const { contact, full } = useContact();
  const nameOf = useNameOf();
  const separate = useContactChange(async (id: string) => {
    await contactApi.unmerge(id);
    return contactApi.read(contact.id);
  });
  if (contact.merged.length === 0) return null;
  return (
    <Card title={t('merged.title')}>
      <ProblemAlert error={separate.error} onClose={separate.reset} />
      <ul className={classes.lines}>
        {contact.merged.map((each) => (
          <li key={each.id}>
            <div>
              <bdi>{nameOf(each)}</bdi>
              <span className={classes.small}><bdi>{[each.name === '' ? '' : each.email, each.externalId ?? '', t('talks', { count: each.conversations })].filter((text) => text !== '').join(' · ')}</bdi></span>
              {each.note !== '' && <span className={classes.quote}><bdi>{each.note}</bdi></span>}
            </div>
            {full && <Button size="compact-sm" variant="subtle" leftSection={<IconArrowsSplit2 size={15} aria-hidden />} loading={separate.isPending} title={t('merged.confirm', { name: nameOf(each) })} onClick={() => separate.mutate(each.id)}>{t('merged.undo')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
