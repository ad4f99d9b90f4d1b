import { SegmentedControl, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contactEmail, contactName, contactPhone } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { Card } from './Card.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { InPlaceField } from './InPlaceField.tsx';
import { useContactChange } from './useContactChange.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactPage.module.css';

const rules = { name: contactName, email: contactEmail, phone: contactPhone } as const;
const inputs = { name: 'text', email: 'email', phone: 'tel' } as const;
type Text = keyof typeof rules | 'note';

/** Who they are: names, ways to reach them, importance, tags and a note; each is changed where it stands. */
export function DetailsCard() {
  const { t } = useTranslation('contacts');
  const { contact, full, mayCare } = useContact();
  const { language } = useLanguage();
  const { date } = useWhen();
  const change = useContactChange((given: Partial<Record<Text, string>> & { vip?: number }) => contactApi.change(contact.id, { revision: contact.revision, ...given }));
  const tag = useContactChange((given: { add?: string[]; remove?: string[] }) => contactApi.tag(contact.id, given));
  const save = (name: Text) => async (value: string): Promise<void> => void (await change.mutateAsync({ [name]: value }));
  const shown = [['details.externalId', contact.externalId], ['details.language', contact.locale === '' ? null : languageName(contact.locale, languageTag[language])]] as const;
  return (
    <Card title={t('details.title')}>
      <ProblemAlert error={change.error ?? tag.error} onClose={() => { change.reset(); tag.reset(); }} />
      <div className={classes.facts}>
        {(['name', 'email', 'phone'] as const).map((each) => (
          <InPlaceField key={each} label={t(`details.${each}`)} value={contact[each]} type={inputs[each]} fits={(value) => rules[each].safeParse(value).success} readOnly={!full} onSave={save(each)} />
        ))}
        {shown.map(([label, value]) => value !== null && <div key={label} className={classes.fact}><span>{t(label)}</span><div><bdi>{value}</bdi></div></div>)}
        <div className={classes.fact}>
          <span aria-hidden>{t('details.vip')}</span>
          <div><SegmentedControl size="xs" aria-label={t('details.vip')} readOnly={!full} disabled={!full} value={String(contact.vip)} data={[{ value: '0', label: t('details.vipNone') }, ...['1', '2', '3'].map((level) => ({ value: level, label: level }))]} onChange={(level) => change.mutate({ vip: Number(level) })} /></div>
        </div>
        <div className={classes.fact}>
          <span aria-hidden>{t('details.tags')}</span>
          <div>
            <TagsInput
              size="sm"
              aria-label={t('details.tags')}
              placeholder={t('details.addTag')}
              value={contact.tags}
              maxTags={50}
              disabled={!mayCare}
              onChange={(tags) => {
                const add = tags.map((each) => each.trim()).filter((each) => each !== '' && each.length <= 40 && !contact.tags.includes(each));
                const remove = contact.tags.filter((each) => !tags.includes(each));
                if (add.length + remove.length > 0) tag.mutate({ add, remove });
              }}
            />
          </div>
        </div>
        <InPlaceField label={t('details.note')} value={contact.note} lines placeholder={t('details.notePlaceholder')} fits={(value) => value.length <= 4000} readOnly={!mayCare} onSave={save('note')} />
      </div>
      <p className={classes.small}>{contact.verifiedAt === null ? t('details.unverified') : t('details.verifiedAt', { when: date(contact.verifiedAt) })}</p>
    </Card>
  );
}
