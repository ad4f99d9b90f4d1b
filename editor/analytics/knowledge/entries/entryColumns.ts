import type { TFunction } from 'i18next';
import type { EntryFigures, Proportion, QuestionKind } from '../../../../server/contract.ts';

export interface EntryColumn {
  readonly key: string;
  readonly title: string;
  readonly help?: string;
  /** A share with its interval, or a count. */
  readonly share?: (figures: EntryFigures) => Proportion;
  readonly count?: (figures: EntryFigures) => number;
  /** The questions that it counts. */
  readonly kind?: QuestionKind;
}

/** What the entries' table shows, beside their names. */
export function entryColumns(t: TFunction<'knowledgeFigures'>): readonly EntryColumn[] {
  return [
    { key: 'asked', kind: 'all', title: t('entries.asked'), help: t('entries.askedHelp'), count: ({ asked }) => asked.asked },
    { key: 'given', title: t('entries.given'), help: t('entries.givenHelp'), share: ({ asked }) => asked.given },
    { key: 'missed', title: t('entries.missed'), help: t('entries.missedHelp'), count: ({ asked }) => asked.missed + asked.unsure },
    { key: 'said', title: t('entries.said'), help: t('entries.saidHelp'), count: ({ followed }) => followed.said },
    { key: 'helped', title: t('entries.helped'), help: t('entries.helpedHelp'), share: ({ followed }) => followed.helped },
    { key: 'unhelpful', kind: 'unhelpful', title: t('entries.unhelpful'), count: ({ followed: { helped } }) => helped.of - helped.count },
    { key: 'handed', kind: 'handed', title: t('entries.handed'), help: t('explain.handed'), share: ({ followed }) => followed.handed },
    { key: 'left', kind: 'left', title: t('entries.left'), help: t('explain.left'), share: ({ followed }) => followed.left },
    { key: 'repeated', kind: 'repeated', title: t('entries.repeated'), help: t('explain.repeated'), share: ({ followed }) => followed.repeated },
    { key: 'ruledOut', kind: 'ruled-out', title: t('entries.ruledOut'), help: t('entries.ruledOutHelp'), count: ({ asked }) => asked.ruledOut },
  ];
}
