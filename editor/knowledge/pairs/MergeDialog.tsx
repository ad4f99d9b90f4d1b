import { useState } from 'react';
import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KnowledgeCollision } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { useBase } from '../BaseContext.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { cleanEntry } from '../entries/cleanEntry.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import { mergeEntries, phrasingsOf } from './mergeEntries.ts';
import classes from './Pairs.module.css';

/** Makes one entry of two: which phrasings stay, and in each language which answer. */
export function MergeDialog({ pair, onClose }: { pair: Pick<KnowledgeCollision, 'entries'>; onClose: () => void }) {
  const { t } = useTranslation(['knowledgeWork', 'knowledge']);
  const { language } = useLanguage();
  const { slug, detail, index, report } = useBase();
  const title = useEntryTitle();
  const [stays, setStays] = useState(() => detail.entries.find(({ entry }) => pair.entries.includes(entry.id))?.entry.id ?? pair.entries[0]);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const goes = pair.entries.find((id) => id !== stays) ?? stays;
  const [first, second] = [index.byId.get(stays)?.entry, index.byId.get(goes)?.entry];
  const { mutate, isPending, error } = useMutation({
    async mutationFn() {
      if (!first || !second) return null;
      return knowledgeApi.edit(slug, { revision: detail.summary.revision, kind: 'merge', put: [cleanEntry(mergeEntries(first, second, { without, answers }))], remove: [goes] });
    },
    onSuccess(edited) {
      report(edited);
      onClose();
    },
  });
  if (!first || !second) return null;
  const phrasings = phrasingsOf(first, second);
  const left = Object.entries(phrasings).some(([tag, lines]) => lines.some((text) => !without.has(`${tag} ${text}`)));
  const both = [...new Set([...Object.keys(first.answer), ...Object.keys(second.answer)])].filter((tag) => first.answer[tag] && second.answer[tag] && first.answer[tag] !== second.answer[tag]);
  return (
    <Dialog
      size={760} title={t('merge.title')} onClose={onClose}
      footer={<Group justify="flex-end" gap="sm"><Button variant="default" size="sm" onClick={onClose}>{t('knowledge:cancel')}</Button><Button size="sm" loading={isPending} disabled={!left} onClick={() => mutate()}>{t('merge.do')}</Button></Group>}
    >
      <Stack gap="lg">
        <Radio.Group label={t('merge.stays')} description={t('merge.staysHelp')} value={stays} onChange={(id) => setStays(pair.entries.find((each) => each === id) ?? stays)}>
          <Stack gap={8} mt={8}>{pair.entries.map((id) => <Radio key={id} value={id} label={title(id)} />)}</Stack>
        </Radio.Group>
        {Object.entries(phrasings).map(([tag, lines]) => (
          <Checkbox.Group key={tag} label={t('merge.phrasings', { language: languageName(tag, language) })} value={lines.filter((text) => !without.has(`${tag} ${text}`))} onChange={(kept) => setWithout(new Set([...[...without].filter((name) => !name.startsWith(`${tag} `)), ...lines.filter((text) => !kept.includes(text)).map((text) => `${tag} ${text}`)]))}>
            <Stack gap={8} mt={6}>{lines.map((text) => <Checkbox key={text} value={text} label={text} lang={tag} />)}</Stack>
          </Checkbox.Group>
        ))}
        {both.map((tag) => (
          <Radio.Group key={tag} label={t('merge.answer', { language: languageName(tag, language) })} value={answers[tag] ?? stays} onChange={(id) => setAnswers({ ...answers, [tag]: id })}>
            <Stack gap={8} mt={6}>{[first, second].map(({ id, answer }) => <Radio key={id} value={id} label={answer[tag]} lang={tag} className={classes.text ?? ''} />)}</Stack>
          </Radio.Group>
        ))}
        <ProblemAlert error={error} />
      </Stack>
    </Dialog>
  );
}
