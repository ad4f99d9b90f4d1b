import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconBulb, IconEraser, IconMessageQuestion, IconSearchOff, IconThumbDown, IconThumbUp, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConversationRecord, RecordMark } from '../../../server/contract.ts';
import { dayName } from '../../desk/dayName.ts';
import { EntryLine } from '../../desk/talk/EntryLine.tsx';
import { chosenChoices, lineUp } from '../../desk/talk/lineUp.ts';
import { useContactName } from '../../desk/useContactName.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import classes from './ChatRecord.module.css';

interface Props extends Pick<ConversationRecord, 'messages' | 'marks'> {
  record: ConversationRecord;
  /** Where one is led. */
  place: { readonly seq: number | null };
  /** Null where there is nothing earlier. */
  onEarlier: (() => void) | null;
  loading: boolean;
}

const icons: Readonly<Record<RecordMark | 'erased', TablerIcon>> = { helped: IconThumbUp, unhelpful: IconThumbDown, unsure: IconBulb, missed: IconSearchOff, unmet: IconMessageQuestion, erased: IconEraser };

/** What was said and done, as the desk shows it, with what helped and what was not understood. */
export function RecordLog({ record, messages, marks, place, onEarlier, loading }: Props) {
  const { t } = useTranslation('chatRecord');
  const { language } = useLanguage();
  const locale = languageTag[language];
  const customer = useContactName()({ id: record.id, contactName: record.customer });
  const box = useRef<HTMLElement>(null);
  const today = new Date(useNow(60_000));
  const lines = useMemo(() => lineUp(messages), [messages]);
  const chosen = useMemo(() => chosenChoices(messages), [messages]);
  const marked = useMemo(() => new Map(marks.map(({ seq, mark }) => [seq, mark])), [marks]);
  const wanted = place.seq === null ? null : (record.path.find(({ seq }) => seq === place.seq)?.says ?? place.seq);
  const found = wanted === null ? undefined : (messages.findLast(({ seq }) => seq <= wanted) ?? messages[0])?.seq;
  useEffect(() => {
    if (found !== undefined) box.current?.querySelector(`[data-seq="${found}"]`)?.scrollIntoView({ block: 'center' });
  }, [found, place]);

  return (
    <section className={classes.log} aria-label={t('log')} ref={box}>
      {messages.length === 0 && <p className={classes.note}>{t('empty')}</p>}
      {onEarlier && <p className={classes.note}><Button size="compact-sm" variant="light" loading={loading} onClick={onEarlier}>{t('earlier')}</Button></p>}
      {lines.map(({ entry, opens, newDay }) => {
        const mark = entry.from === 'customer' && entry.text === '' ? 'erased' : marked.get(entry.seq);
        const Icon = mark && icons[mark];
        return (
          <EntryLine
            key={entry.seq} entry={entry} opens={opens} day={newDay ? dayName(new Date(entry.at), today, locale, { today: t('day.today'), yesterday: t('day.yesterday') }) : null}
            customer={customer} chosen={chosen.get(entry.seq)} locale={locale} found={entry.seq === found}
            mark={Icon && <span className={classes.mark} data-mark={mark}><Icon size={15} aria-hidden />{t(`mark.${mark}`)}</span>}
          />
        );
      })}
    </section>
  );
}
