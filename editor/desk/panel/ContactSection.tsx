import { Badge } from '@mantine/core';
import { IconCrown, IconLock, IconRosetteDiscountCheck, IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContextContact } from '../../../server/contract.ts';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

/** Whose chat it is. */
export function ContactSection({ contact }: { contact: ContextContact | null }) {
  const { t } = useTranslation('deskPanel');
  if (contact === null) return <Section name="contact"><p className={classes.none}>{t('contact.none')}</p></Section>;
  const { id, name, email, phone, verified, vip, blocked, tags, attributes, consent, note } = contact;
  const facts = [[t('contact.email'), email], [t('contact.phone'), phone], ...Object.entries(attributes), [t('contact.note'), note]].filter(([, value]) => value !== '');
  return (
    <Section name="contact">
      <p className={classes.name} dir="auto">{id === null ? name || t('contact.unnamed') : <Link to="/contacts/$id" params={{ id }}>{name || t('contact.unnamed')}</Link>}</p>
      <div className={classes.badges}>
        {vip > 0 && <Badge size="sm" variant="light" tt="none" leftSection={<IconCrown size={12} aria-hidden />}>{t('contact.vip', { level: vip })}</Badge>}
        <Badge size="sm" variant="light" color={verified ? 'green' : 'gray'} tt="none" leftSection={verified ? <IconRosetteDiscountCheck size={12} aria-hidden /> : <IconUserQuestion size={12} aria-hidden />}>{t(verified ? 'contact.verified' : 'contact.unverified')}</Badge>
        {blocked && <Badge size="sm" variant="light" color="red" tt="none" leftSection={<IconLock size={12} aria-hidden />}>{t('contact.blocked')}</Badge>}
        {tags.map((tag) => <Badge key={tag} size="sm" variant="default" tt="none">{tag}</Badge>)}
      </div>
      {facts.length > 0 && <dl className={classes.facts}>{facts.map(([title, value], index) => <div key={index}><dt dir="auto">{title}</dt><dd dir="auto">{value}</dd></div>)}</dl>}
      {consent.length > 0 && <ul className={classes.plain}>{consent.map(({ purpose, given }) => <li key={purpose}>{t('contact.consent', { purpose, answer: t(given ? 'contact.given' : 'contact.refused') })}</li>)}</ul>}
    </Section>
  );
}
