import { useId, useState } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconChevronDown, IconEqual, IconFilePlus, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissFigures } from '../../../../server/contract.ts';
import { serverTime } from '../../../app/serverTime.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { agoText } from '../../../flows/agoText.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { languageName } from '../../../kit/languageName.ts';
import { useNow } from '../../../kit/useNow.ts';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { EntryPicker } from '../../../knowledge/EntryPicker.tsx';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import { ChatLink } from '../../ChatLink.tsx';
import classes from '../Knowledge.module.css';

interface Props {
  group: MissFigures;
  /** Whether there are conversations of all of the period before. */
  comparable: boolean;
  /** What can be made of it; null for those who only read. */
  deal: { readonly attach: (entry: string) => void; readonly create: () => void; readonly ignore: () => void } | null;
}

/** Questions alike: how often they were asked, against before, in whose words, and what to make of them. */
export function MissRow({ group, comparable, deal }: Props) {
  const { t } = useTranslation(['knowledgeFigures', 'knowledgeWork']);
  const { language } = useLanguage();
  const { slug, index } = useBase();
  const title = useEntryTitle();
  const now = serverTime(useNow(60_000));
  const [open, setOpen] = useState(false);
  const [target, setTarget] = useState<string | undefined>(undefined);
  const id = useId();
  const number = (count: number) => formatNumber(count, language);
  const { count, before, conversations, languages, missed, questions } = group;
  const near = group.nearest.filter(({ entry }) => (index.byId.get(entry)?.state ?? 'removed') !== 'removed');
  const [nearest] = near;
  const Trend = count > before ? IconArrowUpRight : count < before ? IconArrowDownRight : IconEqual;
  return (
    <li className={classes.miss} data-miss={group.id}>
      <div className={classes.missHead}>
        <span className={classes.count} aria-label={t('misses.count', { count, shown: number(count) })}>{number(count)}</span>
        <div className={classes.missText}>
          <h3><UnstyledButton className={classes.expand} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}><bdi>{group.title}</bdi><IconChevronDown size={16} aria-hidden /></UnstyledButton></h3>
          <p className={classes.facts}>
            {comparable && <span data-mood={before > 0 && count > before ? 'worse' : before > 0 && count < before ? 'better' : undefined}><Trend size={14} aria-hidden />{before === 0 ? t('misses.fresh') : t('misses.before', { count: before })}</span>}
            <span>{t('misses.people', { count: conversations, shown: number(conversations) })}</span>
            <span>{languages.map(({ language: tag, count: of }) => (languages.length === 1 ? languageName(tag, language) : `${languageName(tag, language)} ${number(of)}`)).join(t('comma'))}</span>
            {missed < count && <span>{t('misses.unsure', { count: count - missed })}</span>}
          </p>
        </div>
        {deal && (
          <div className={classes.deal}>
            {nearest && <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} title={t('misses.attach', { entry: title(nearest.entry) })} onClick={() => deal.attach(nearest.entry)} classNames={{ root: classes.attach ?? '', label: classes.attachLabel ?? '' }}>{t('misses.attach', { entry: title(nearest.entry) })}</Button>}
            <Button size="xs" variant="light" leftSection={<IconFilePlus size={15} aria-hidden />} onClick={deal.create}>{t('misses.create')}</Button>
          </div>
        )}
      </div>
      {open && (
        <div className={classes.missMore} id={id}>
          {deal && (
            <div className={classes.pick}>
              <EntryPicker label={t('misses.attachTo')} value={target} onChange={(entry) => setTarget(entry ?? undefined)} />
              <Button size="sm" variant="default" disabled={target === undefined} onClick={() => target !== undefined && deal.attach(target)}>{t('misses.attachDo')}</Button>
              <Button size="sm" variant="subtle" color="gray" onClick={deal.ignore}>{t('misses.ignore')}</Button>
            </div>
          )}
          <section>
            <h4>{t('misses.nearest')}</h4>
            {near.length === 0 ? <p className={classes.sum}>{t('misses.noNearest')}</p> : (
              <ul className={classes.near}>{near.map(({ entry, score }) => <li key={entry}><Link to="/knowledge/$slug" params={{ slug }} search={{ entry, ask: group.title }} preload={false}><bdi>{title(entry)}</bdi></Link><span>{Math.round(score * 100)}%</span></li>)}</ul>
            )}
          </section>
          <section>
            <h4>{t('misses.examples')}</h4>
            <ul className={classes.examples}>
              {[...Map.groupBy(questions, ({ text }) => text)].map(([text, [each, ...more]]) => each && (
                <li key={each.id}>
                  <bdi>{text}</bdi>
                  <span className={classes.facts}>
                    {more.length > 0 && <span>{t('misses.times', { count: more.length + 1 })}</span>}
                    <span>{t(`knowledgeWork:why.${each.why}`)}</span>
                    <ChatLink id={each.conversationId} at={placeOf(each)}><time dateTime={each.at}>{agoText(Date.parse(each.at), now, languageTag[language], t('knowledgeWork:misses.now'))}</time></ChatLink>
                  </span>
                </li>
              ))}
            </ul>
            {count > questions.length && <p className={classes.sum}>{t('misses.more', { count: count - questions.length })}</p>}
          </section>
        </div>
      )}
    </li>
  );
}

/** Where in its conversation's log a question was settled: its id ends with it. */
function placeOf({ id, conversationId }: MissFigures['questions'][number]): number {
  return Number(id.slice(conversationId.length + 1));
}
